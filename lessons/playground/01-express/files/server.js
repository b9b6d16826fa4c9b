import express from 'express';
import { notes } from './routes/notes.js';

const app = express();

app.use(express.json());
app.use(express.static('public'));
app.use('/api/notes', notes);

app.use((request, response) => {
	response.status(404).json({ error: `There is nothing at ${request.path}` });
});

const port = process.env.PORT ?? 3000;
app.listen(port, () => console.log(`Notes at http://localhost:${port}`));
