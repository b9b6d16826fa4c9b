import express from 'express';
import { handleErrors, notFound } from './errors.js';
import { notes } from './routes/notes.js';
import { search } from './routes/search.js';

export const app = express();

app.get('/health', (request, response) => {
	response.json({ status: 'ok' });
});

app.use(express.json());
app.use('/notes', notes);
app.use('/search', search);

app.use(notFound);
app.use(handleErrors);
