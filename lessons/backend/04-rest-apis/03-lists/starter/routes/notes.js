import { Router } from 'express';
import { addNote, allNotes } from '../store.js';

export const notes = Router();

notes.get('/', (request, response) => {
	response.json(allNotes());
});

notes.post('/', (request, response) => {
	const { title, createdAt } = request.body ?? {};
	const note = addNote(String(title), createdAt);
	response.status(201).location(`/notes/${note.id}`).json(note);
});
