import assert from 'node:assert/strict';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

/** A new note, as the server tells it. */
async function create(note = { title: random.words(2) }) {
	const answer = await http.post('/notes', { json: note });
	expect(answer).status(201);
	return answer.json;
}

check('create: POST answers 201, and Location leads to the note', async () => {
	const title = random.words(2);
	const answer = await http.post('/notes', { json: { title } });
	expect(answer).status(201).json('title', title).json('done', false).header('location', /^\/notes\/\d+$/);
	expect(await http.get(answer.header('location'))).status(200).json(answer.json);
});

check('read: GET gives the list and each of its notes', async () => {
	const [first, second] = [await create(), await create()];
	const list = await http.get('/notes');
	expect(list).status(200).json(function withBothNotes(notes) {
		return [first, second].every((note) => notes.some(({ id, title }) => id === note.id && title === note.title));
	});
	expect(await http.get(`/notes/${second.id}`)).status(200).json(second);
	for (const id of [second.id + random.int(100, 999), random.word()]) expect(await http.get(`/notes/${id}`)).status(404);
});

check('replace: PUT replaces the whole note, and twice is the same as once', async () => {
	const { id } = await create({ title: random.words(2), done: true });
	const title = random.words(2);
	for (let i = 0; i < 2; i++) {
		expect(await http.put(`/notes/${id}`, { json: { title } })).status(200).json({ id, title, done: false });
	}
	expect(await http.put(`/notes/${id}`, { json: { id: id + 500, title } })).json('id', id);
	expect(await http.get(`/notes/${id}`)).json({ id, title, done: false });
	expect(await http.put(`/notes/${id + random.int(1000, 9999)}`, { json: { title } })).status(404);
});

check('merge: PATCH changes what is sent, and nothing else', async () => {
	const { id, title } = await create();
	expect(await http.patch(`/notes/${id}`, { json: { done: true } })).status(200).json({ id, title, done: true });
	const other = random.words(2);
	expect(await http.patch(`/notes/${id}`, { json: { title: other } })).json({ id, title: other, done: true });
	expect(await http.get(`/notes/${id}`)).json({ id, title: other, done: true });
});

check('delete: DELETE answers 204, and then the note is gone for every method', async () => {
	const [{ id }, other] = [await create(), await create()];
	expect(await http.delete(`/notes/${id}`)).status(204).emptyOnTheWire();
	for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
		const json = method === 'PUT' || method === 'PATCH' ? { title: 'x' } : undefined;
		expect(await http.request(method, `/notes/${id}`, { json })).status(404);
	}
	expect(await http.get(`/notes/${other.id}`)).status(200);
});

check('ids-stay-used: an id is never given a second time', async () => {
	const used = new Set();
	for (let i = 0; i < 4; i++) {
		const { id } = await create();
		assert.ok(!used.has(id), `the id ${id} was given again after its note was deleted`);
		used.add(id);
		expect(await http.delete(`/notes/${id}`)).status(204);
	}
});
