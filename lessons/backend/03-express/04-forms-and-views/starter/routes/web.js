import { Router } from 'express';

const notes = [{ title: 'Buy milk' }];

export const web = Router();

web.get('/', (request, response) => {
	response.render('list', { title: 'Notes', notes });
});
