import express from 'express';

const LONGEST_TITLE = 60;

const books = [
	{ id: 1, title: 'Refactoring', price: 42 },
	{ id: 2, title: 'The Pragmatic Programmer', price: 35.5 },
	{ id: 3, title: 'Eloquent JavaScript', price: 0 },
];

export const app = express();

app.use(express.json());

app.get('/books', (request, response) => {
	const { max } = request.query;
	const results = max === undefined ? books : books.filter(({ price }) => price <= Number(max));
	response.json({ results, count: results.length });
});

app.get('/books/:id', (request, response) => {
	const book = books.find(({ id }) => id === Number(request.params.id));

	if (!book) {
		response.status(404).json({ detail: 'Not found.' });
		return;
	}

	response.json(book);
});

function problemsOf(title, price) {
	const errors = {};

	if (title === '') errors.title = ['This field is required.'];
	else if (title.length > LONGEST_TITLE) errors.title = [`Ensure this value has at most ${LONGEST_TITLE} characters.`];

	if (Number.isNaN(Number.parseFloat(price))) errors.price = ['Enter a number.'];
	else if (price < 0) errors.price = ['Ensure this value is greater than or equal to 0.'];

	return errors;
}

app.post('/books', (request, response) => {
	const { title: sentTitle, price: sentPrice } = request.body ?? {};
	const title = String(sentTitle ?? '').trim();
	const price = sentPrice;
	const errors = problemsOf(title, price);

	if (Object.keys(errors).length > 0) {
		response.status(422).json({ errors });
		return;
	}

	const book = { id: books.length + 1, title, price };
	books.push(book);
	response.status(201).json(book);
});
