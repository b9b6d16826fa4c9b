import { Router } from 'express';
import { checkNote } from '../schemas/note.js';

const all = [];

export const notes = Router();

notes.get('/', (request, response) => {
	response.json(all);
});

notes.post('/', (request, response) => {
	const { note } = checkNote(request.body);
	const stored = { id: all.length + 1, ownerId: 1, ...note };
	all.push(stored);
	response.status(201).location(`/notes/${stored.id}`).json(stored);
});
