import { Router } from 'express';
import { allNotes } from '../store.js';

const MOST = 10;

export const search = Router();

search.get('/', (request, response) => {
	const word = String(request.query.q ?? '').toLowerCase();
	const titles = allNotes()
		.map(({ title }) => title)
		.filter((title) => title.toLowerCase().includes(word))
		.sort();
	response.json({ query: word, count: titles.length, titles: titles.slice(0, MOST) });
});
