import { Router } from 'express';
import { allNotes } from '../store.js';

export const search = Router();

search.get('/', (request, response) => {
	const word = String(request.query.q ?? '').toLowerCase();
	const titles = allNotes()
		.map(({ title }) => title)
		.filter((title) => title.toLowerCase().includes(word))
		.sort();
	response.json({ count: titles.length, titles });
});
