import express from 'express';

export const app = express();

app.get('/health', (request, response) => {
	response.json({ status: 'ok' });
});

app.get('/notes/:id', (request, response) => {
	const id = Number(request.params.id);

	if (!Number.isInteger(id)) {
		response.status(404).json({ error: 'id must be a whole number' });
		return;
	}

	response.json({ id });
});

app.get('/notes', (request, response) => {
	const limit = Number(request.query.limit ?? 20);
	response.json({ limit });
});
