import express from 'express';
import { logger } from './middleware/logger.js';
import { requestId } from './middleware/request-id.js';
import { timer } from './middleware/timer.js';

export const app = express();

app.get('/health', (request, response) => {
	response.json({ status: 'ok' });
});

app.get('/notes/:id', (request, response) => {
	response.json({ id: Number(request.params.id) });
});

app.get('/order', (request, response) => {
	response.json(request.trip ?? []);
});

app.use(logger);
app.use(timer);
app.use(requestId);
