import express from 'express';

const allNotes = [
	{ id: 1, title: 'Buy milk', price: 3 },
	{ id: 2, title: 'Call Grace', price: 5 },
	{ id: 3, title: 'Read RFC 9110', price: 8 },
];
const allOrders = [];

export const app = express();
app.use(express.json());

app.get('/notes', (request, response) => {
	response.json(allNotes.map(({ id, title }) => ({ id, title })));
});

app.get('/notes/:id', (request, response) => {
	const note = allNotes.find(({ id }) => id === Number(request.params.id));
	if (!note) {
		response.status(404).json({ error: 'no such note' });
		return;
	}
	response.json(note);
});

app.get('/orders', (request, response) => {
	response.json(allOrders);
});

app.post('/orders', (request, response) => {
	const { note: noteId, count } = request.body ?? {};
	if (!Number.isInteger(count) || count < 1) {
		response.status(400).json({ error: 'count must be a whole number above 0' });
		return;
	}
	const note = allNotes.find(({ id }) => id === noteId);
	if (!note) {
		response.status(404).json({ error: 'no such note' });
		return;
	}
	if (count > 10) {
		response.status(409).json({ error: 'at most 10 of a note' });
		return;
	}
	const order = { id: allOrders.length + 1, note: noteId, count, total: note.price * count };
	allOrders.push(order);
	response.status(201).location(`/orders/${order.id}`).json(order);
});
