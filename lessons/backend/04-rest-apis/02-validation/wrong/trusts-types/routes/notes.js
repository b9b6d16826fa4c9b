import { Router } from 'express';
import { checkNote } from '../schemas/note.js';

const all = [];

export const notes = Router();

notes.get('/', (request, response) => {
	response.json(all);
});

notes.post('/', (request, response) => {
	const { note, errors } = checkNote(request.body);

	if (errors) {
		response.status(422).json({ errors });
		return;
	}

	const stored = { ...note, id: all.length + 1, ownerId: 1 };
	all.push(stored);
	response.status(201).location(`/notes/${stored.id}`).json(stored);
});
