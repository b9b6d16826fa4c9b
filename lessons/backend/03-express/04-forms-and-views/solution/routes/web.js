import { Router } from 'express';

const LONGEST = 40;
const notes = [{ title: 'Buy milk' }];

/** What is wrong with a title, or undefined. */
function problemWith(title) {
	if (title.trim() === '') return 'Please give the note a title.';
	if (title.length > LONGEST) return `A title has at most ${LONGEST} characters.`;
	return undefined;
}

export const web = Router();

web.get('/', (request, response) => {
	response.render('list', { title: 'Notes', notes });
});

web.get('/new', (request, response) => {
	response.render('form', { value: '', problem: undefined });
});

web.post('/', (request, response) => {
	const title = String(request.body?.title ?? '');
	const problem = problemWith(title);

	if (problem) {
		response.status(422).render('form', { value: title, problem });
		return;
	}

	notes.push({ title: title.trim() });
	response.redirect(303, '/');
});
