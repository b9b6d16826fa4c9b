import { Router } from 'express';
import { HttpError } from '../errors.js';

const all = new Map();
let lastId = 0;

/** The note of the path, or a 404. */
function noteOf(request) {
	const note = all.get(Number(request.params.id));
	if (!note) throw new HttpError(404, 'No such note');
	return note;
}

/** A whole note: what is not given has its default. */
function makeNote(id, { title, done = false }) {
	return { id, title, done };
}

export const notes = Router();

notes.get('/', (request, response) => {
	response.json([...all.values()]);
});

notes.post('/', (request, response) => {
	const note = makeNote(Math.max(0, ...all.keys()) + 1, request.body ?? {});
	all.set(note.id, note);
	response.status(201).location(`/notes/${note.id}`).json(note);
});

notes.get('/:id', (request, response) => {
	response.json(noteOf(request));
});

notes.put('/:id', (request, response) => {
	const { id } = noteOf(request);
	const note = makeNote(id, request.body ?? {});
	all.set(id, note);
	response.json(note);
});

notes.patch('/:id', (request, response) => {
	const before = noteOf(request);
	const note = makeNote(before.id, { ...before, ...request.body });
	all.set(note.id, note);
	response.json(note);
});

notes.delete('/:id', (request, response) => {
	const { id } = noteOf(request);
	all.delete(id);
	response.status(204).end();
});
