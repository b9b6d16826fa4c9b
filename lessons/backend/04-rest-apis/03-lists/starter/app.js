import express from 'express';
import { handleErrors, notFound } from './errors.js';
import { notes } from './routes/notes.js';

export const app = express();

app.use(express.json());
app.use('/notes', notes);

app.use(notFound);
app.use(handleErrors);
