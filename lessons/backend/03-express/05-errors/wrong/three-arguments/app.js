import express from 'express';
import { handleErrors, HttpError, notFound } from './errors.js';

const notes = new Map([
	[1, { id: 1, title: 'Buy milk' }],
	[2, { id: 2, title: 'Call Grace' }],
]);

export const app = express();

app.use(express.json());

app.get('/notes/:id', (request, response) => {
	const id = Number(request.params.id);
	if (!Number.isInteger(id)) throw new HttpError(400, 'The id must be a whole number');

	const note = notes.get(id);
	if (!note) throw new HttpError(404, 'No such note');
	response.json(note);
});

app.post('/notes', (request, response) => {
	const note = { id: notes.size + 1, title: String(request.body.title) };
	notes.set(note.id, note);
	response.status(201).json(note);
});

// Three ways in which things go wrong, to try them out.

app.get('/throw', () => {
	throw new Error('the disk at /dev/sda is full');
});

app.get('/reject', async () => {
	await new Promise(setImmediate);
	undefined.title;
});

app.get('/next', (request, response, next) => {
	setTimeout(() => next(new Error('connect ECONNREFUSED 10.0.3.17:5432')), 1);
});

app.use(notFound);
app.use(handleErrors);
