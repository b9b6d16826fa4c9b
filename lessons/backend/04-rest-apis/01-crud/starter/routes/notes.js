import { Router } from 'express';

const all = [];

export const notes = Router();

notes.get('/', (request, response) => {
	response.json(all);
});

notes.post('/', (request, response) => {
	all.push({ id: all.length + 1, title: request.body.title, done: false });
	response.json({ ok: true });
});
