import express from 'express';
import { notes } from './routes/notes.js';
import { orders } from './routes/orders.js';

export const app = express();

app.use(express.json());
app.use('/notes', notes);
app.use('/orders', orders);
