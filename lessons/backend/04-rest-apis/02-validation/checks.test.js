import assert from 'node:assert/strict';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const list = async () => (await http.get('/notes')).json;

check('valid: a good body is stored, trimmed and with its defaults', async () => {
	const title = random.words(2);
	expect(await http.post('/notes', { json: { title: `  ${title} ` } }))
		.status(201)
		.json('title', title)
		.json('priority', 'normal')
		.json('tags', []);
	const tags = [random.word(), random.word()];
	expect(await http.post('/notes', { json: { title: 'x'.repeat(80), priority: 'high', tags } }))
		.status(201)
		.json('priority', 'high')
		.json('tags', tags);
});

check('all-errors: a bad body answers 422 with a sentence for each bad field', async () => {
	const cases = [
		[{}, ['title']],
		[{ title: '   ' }, ['title']],
		[{ title: random.int(1, 99) }, ['title']],
		[{ title: 'x'.repeat(81) }, ['title']],
		[{ title: 'ok', priority: random.word() }, ['priority']],
		[{ title: 'ok', tags: ['1', '2', '3', '4', '5', '6'] }, ['tags']],
		[{ title: 'ok', tags: [random.int(1, 99)] }, ['tags']],
		[{ title: null, priority: 1, tags: random.word() }, ['priority', 'tags', 'title']],
	];
	for (const [json, fields] of cases) {
		const answer = await http.post('/notes', { json });
		expect(answer).status(422).json('errors', function anObjectOfFields(errors) {
			return typeof errors === 'object' && errors !== null;
		});
		assert.deepEqual(Object.keys(answer.json.errors).sort(), fields, `for ${JSON.stringify(json)} the errors name other fields`);
		for (const field of fields) assert.equal(typeof answer.json.errors[field], 'string', `the error of ${field} is not a sentence`);
	}
});

check('nothing-stored: after a refusal the list is as before', async () => {
	const before = await list();
	expect(await http.post('/notes', { json: { title: '' } })).status(422);
	expect(await http.post('/notes', { json: [] })).status(422);
	assert.deepEqual(await list(), before);
});

check('unknown-fields: what is not in the table is not stored', async () => {
	const json = { title: random.words(2), ownerId: random.int(2, 99), id: 4711, admin: true };
	const answer = await http.post('/notes', { json });
	if (answer.status !== 422) {
		expect(answer).status(201).json('ownerId', 1).json('admin', undefined).json('id', function itsOwnId(id) {
			return id !== 4711;
		});
	}
	for (const note of await list()) {
		assert.deepEqual(Object.keys(note).sort(), ['id', 'ownerId', 'priority', 'tags', 'title'], 'the list shows fields that nobody knows');
		assert.equal(note.ownerId, 1, 'a note has changed its owner');
	}
});

check('fuzz: no body gets a 500', async () => {
	const bodies = [
		'null', '[]', '"text"', '7', 'true', '{', '', '{"title":{}}', '{"title":[]}', '{"__proto__":{"title":"x"}}',
		'{"title":"ok","tags":{"length":1}}', '{"title":"ok","priority":null}', `{"title":"${'x'.repeat(50_000)}"}`,
		'{"title":"\\u0000"}', '{"constructor":"x"}', '{"title":"ok","tags":[null]}',
	];
	const headers = { 'content-type': 'application/json' };
	for (const body of bodies) {
		const answer = await http.post('/notes', { body, headers });
		expect(answer).status(201, 400, 413, 422);
	}
	expect(await http.post('/notes', { body: 'title=x', headers: { 'content-type': 'text/plain' } })).status(400, 415, 422);
	expect(await http.get('/notes')).status(200);
});
