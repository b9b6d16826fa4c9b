import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const load = (path) =>
	import(`${process.cwd()}/${path}`).catch((error) => assert.fail(`${path} can't be loaded: ${error.message}`));

check('same-answers: all requests get the same answers as before', async () => {
	expect(await http.get('/notes')).status(200).json([
		{ id: 1, title: 'Buy milk' },
		{ id: 2, title: 'Call Grace' },
		{ id: 3, title: 'Read RFC 9110' },
	]);
	expect(await http.get('/notes/3')).status(200).json({ id: 3, title: 'Read RFC 9110', price: 8 });
	for (const id of [random.int(4, 999), random.word()]) {
		expect(await http.get(`/notes/${id}`)).status(404).json({ error: 'no such note' });
	}
	const count = random.int(1, 10);
	const placed = await http.post('/orders', { json: { note: 2, count } });
	expect(placed).status(201).header('location', '/orders/1').json({ id: 1, note: 2, count, total: 5 * count });
	expect(await http.get('/orders')).status(200).json([{ id: 1, note: 2, count, total: 5 * count }]);
	const refusals = [
		[{ note: 2, count: 0 }, 400, 'count must be a whole number above 0'],
		[{ note: 2 }, 400, 'count must be a whole number above 0'],
		[{ note: 99, count: 1 }, 404, 'no such note'],
		[{ note: 99, count: 11 }, 404, 'no such note'],
		[{ note: 1, count: 11 }, 409, 'at most 10 of a note'],
	];
	for (const [json, status, error] of refusals) expect(await http.post('/orders', { json })).status(status).json({ error });
	expect(await http.post('/orders')).status(400);
	expect(await http.get('/orders')).json('length', 1);
});

check('two-routers: notes and orders are routers, mounted by app.js', async () => {
	for (const name of ['notes', 'orders']) {
		const router = (await load(`routes/${name}.js`))[name];
		assert.equal(typeof router, 'function', `routes/${name}.js has no export named ${name}`);
		assert.ok(Array.isArray(router.stack), `${name} of routes/${name}.js is not a router`);
	}
	const source = await readFile('app.js', 'utf8');
	for (const name of ['notes', 'orders']) {
		assert.match(source, new RegExp(`\\.use\\(\\s*['"]/${name}['"]`), `app.js does not mount anything under /${name}`);
	}
	assert.doesNotMatch(source, /\.(get|post)\(\s*['"]\/(notes|orders)/, 'app.js still has a route of its own for notes or orders');
});

check('services: they can be called without a server', async () => {
	const notes = await load('services/notes.js');
	const orders = await load('services/orders.js');
	assert.equal(notes.findNote(2)?.title, 'Call Grace', 'findNote(2) does not give the note');
	assert.equal(notes.findNote(random.int(4, 999)), undefined, 'findNote of a note that is not there is not undefined');
	assert.equal(notes.listNotes().length, 3);
	assert.equal(typeof orders.placeOrder, 'function', 'services/orders.js has no placeOrder');
	const count = random.int(1, 10);
	assert.ok(JSON.stringify(orders.placeOrder(3, count)).includes(`"total":${8 * count}`), 'placeOrder(3, n) does not add up to 8 × n');
});

check('no-http-in-services: no service knows about HTTP', async () => {
	for (const file of await readdir('services').catch(() => assert.fail('there is no folder services'))) {
		const source = (await readFile(`services/${file}`, 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
		const word = /\b(request|response|req|res|express|status)\b/i.exec(source)?.[0];
		assert.equal(word, undefined, `services/${file} says \`${word}\``);
	}
});
