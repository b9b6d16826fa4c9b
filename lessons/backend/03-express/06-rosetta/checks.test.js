import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

const REFACTORING = { id: 1, title: 'Refactoring', price: 42 };
const PRAGMATIC = { id: 2, title: 'The Pragmatic Programmer', price: 35.5 };
const ELOQUENT = { id: 3, title: 'Eloquent JavaScript', price: 0 };

check('list: GET /books answers as the originals do, with and without max', async () => {
	expect(await http.get('/books')).status(200).json({ results: [REFACTORING, PRAGMATIC, ELOQUENT], count: 3 });
	expect(await http.get('/books?max=35.5')).json({ results: [PRAGMATIC, ELOQUENT], count: 2 });
	expect(await http.get(`/books?max=${random.int(0, 35)}`)).json({ results: [ELOQUENT], count: 1 });
	expect(await http.get(`/books?max=-${random.int(1, 9)}`)).json({ results: [], count: 0 });
});

check('one: GET /books/2 gives one book, and 404 if there is none', async () => {
	expect(await http.get('/books/2')).status(200).json(PRAGMATIC);
	expect(await http.get(`/books/${random.int(50, 999)}`)).status(404).json({ detail: 'Not found.' });
});

check('create: POST /books makes a book, and the price is a number', async () => {
	const title = random.words(3);
	const price = random.int(1, 99) + 0.5;
	const created = await http.post('/books', { json: { title: ` ${title} `, price } });
	expect(created).status(201).json('title', title).json('price', price);
	expect(await http.get(`/books/${created.json.id}`)).status(200).json(created.json);
	expect(await http.post('/books', { json: { title, price: '9.50' } })).status(201).json('price', 9.5);
	expect(await http.post('/books', { json: { title, price: 0 } })).status(201).json('price', 0);
});

check('invalid: a bad book answers 422 with the messages of the originals', async () => {
	const [required, long] = ['This field is required.', 'Ensure this value has at most 60 characters.'];
	const [number, least] = ['Enter a number.', 'Ensure this value is greater than or equal to 0.'];
	const cases = [
		[{ price: 1 }, { title: [required] }],
		[{ title: '  ', price: 1 }, { title: [required] }],
		[{ title: 'x'.repeat(61), price: 1 }, { title: [long] }],
		[{ title: random.word() }, { price: [number] }],
		[{ title: random.word(), price: random.word() }, { price: [number] }],
		[{ title: random.word(), price: -random.int(1, 99) }, { price: [least] }],
		[{}, { title: [required], price: [number] }],
	];
	for (const [json, errors] of cases) expect(await http.post('/books', { json })).status(422).json({ errors });
	expect(await http.post('/books', { json: { title: 'x'.repeat(60), price: '1' } })).status(201);
});
