import express from 'express';
import { web } from './routes/web.js';

export const app = express();

app.set('view engine', 'ejs');
app.use(express.urlencoded());
app.use('/', web);
