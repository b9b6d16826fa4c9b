import { Router } from 'express';

// Lost when the server restarts: a database comes later.
const all = new Map([[1, { id: 1, text: 'Try POST /api/notes' }]]);
let nextId = 2;

export const notes = Router();

notes.get('/', (request, response) => {
	response.json([...all.values()]);
});

notes.post('/', (request, response) => {
	const text = request.body?.text;
	if (typeof text !== 'string' || text.trim() === '') {
		return response.status(400).json({ error: 'A note needs a text' });
	}
	const note = { id: nextId++, text: text.trim() };
	all.set(note.id, note);
	response.status(201).location(`/api/notes/${note.id}`).json(note);
});

// Whatever has an :id needs a note with that id.
notes.param('id', (request, response, next, id) => {
	request.note = all.get(Number(id));
	if (!request.note) return response.status(404).json({ error: `There is no note ${id}` });
	next();
});

notes.get('/:id', (request, response) => {
	response.json(request.note);
});

notes.patch('/:id', (request, response) => {
	const text = request.body?.text;
	if (typeof text !== 'string' || text.trim() === '') {
		return response.status(400).json({ error: 'A note needs a text' });
	}
	request.note.text = text.trim();
	response.json(request.note);
});

notes.delete('/:id', (request, response) => {
	all.delete(request.note.id);
	response.status(204).end();
});
