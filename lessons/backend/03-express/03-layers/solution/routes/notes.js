import { Router } from 'express';
import { findNote, listNotes } from '../services/notes.js';

export const notes = Router();

notes.get('/', (request, response) => {
	response.json(listNotes());
});

notes.get('/:id', (request, response) => {
	const note = findNote(Number(request.params.id));

	if (!note) {
		response.status(404).json({ error: 'no such note' });
		return;
	}

	response.json(note);
});
