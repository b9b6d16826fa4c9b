import express from 'express';

const books = [
	{ id: 1, title: 'Refactoring', price: 42 },
	{ id: 2, title: 'The Pragmatic Programmer', price: 35.5 },
	{ id: 3, title: 'Eloquent JavaScript', price: 0 },
];

export const app = express();

app.use(express.json());

app.get('/books', (request, response) => {
	response.json(books);
});
