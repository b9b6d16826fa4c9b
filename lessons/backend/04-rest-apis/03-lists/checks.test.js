import assert from 'node:assert/strict';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

/** The address of the next page, if the answer names one. */
function nextOf(answer) {
	return /<([^>]+)>\s*;\s*rel="?next"?/.exec(answer.header('link') ?? '')?.[1];
}

/** All notes from page to page; `between` runs after the first page. */
async function walk(path, between = async () => {}) {
	const seen = [];
	for (let next = path; next; ) {
		const answer = await http.get(next);
		expect(answer).status(200);
		seen.push(...answer.json);
		assert.ok(seen.length < 500, `following rel="next" from ${path} does not end`);
		if (next === path) await between();
		next = nextOf(answer);
	}
	return seen;
}

check('filter: q keeps the notes whose title contains the text', async () => {
	const word = random.pick(['milk', 'TEA', 'Rfc', 'bread']);
	const notes = (await http.get(`/notes?q=${word}&limit=100`)).json;
	assert.equal(notes.length, 5, `?q=${word} gives ${notes.length} notes, not 5`);
	assert.ok(notes.every(({ title }) => title.toLowerCase().includes(word.toLowerCase())));
	expect(await http.get(`/notes?q=${random.word(20)}`)).status(200).json([]);
	expect(await http.get('/notes?q=.*')).json([]);
});

check('sort: by id, title or createdAt, in both directions, and by nothing else', async () => {
	for (const field of ['id', 'title', 'createdAt']) {
		for (const sign of ['', '-']) {
			const values = (await http.get(`/notes?limit=100&sort=${sign}${field}`)).json.map((note) => note[field]);
			const right = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
			assert.deepEqual(values, sign ? right.toReversed() : right, `?sort=${sign}${field} is not in that order`);
		}
	}
	const ids = (await http.get('/notes')).json.map(({ id }) => id);
	assert.deepEqual(ids.slice(0, 3), [1, 2, 3], 'without sort, the notes are not in the order of their ids');
	for (const bad of [random.word(), '-', '__proto__', 'constructor']) expect(await http.get(`/notes?sort=${bad}`)).status(400);
});

check('limit: from 1 to 100, 20 without it, and 400 for what is no number', async () => {
	const limit = random.int(1, 19);
	expect(await http.get(`/notes?limit=${limit}`)).json('length', limit);
	expect(await http.get('/notes')).json('length', 20);
	for (const bad of ['0', '-5', '2.5', random.word()]) expect(await http.get(`/notes?limit=${bad}`)).status(400);
	for (let i = 0; i < 70; i++) await http.post('/notes', { json: { title: `Extra ${i}` } });
	expect(await http.get('/notes?limit=5000')).status(200).json('length', 100);
});

check('walk: following next shows every note once, even while notes are added', async () => {
	const total = (await walk('/notes?limit=100')).length;
	for (const sort of ['id', '-id', 'title', '-createdAt']) {
		const before = new Set((await walk(`/notes?limit=100&sort=${sort}`)).map(({ id }) => id));
		const notes = await walk(`/notes?limit=${random.int(7, 30)}&sort=${sort}`, async () => {
			await http.post('/notes', { json: { title: '  AAA comes first' } });
			await http.post('/notes', { json: { title: 'zzz comes last', createdAt: '2027-01-01T00:00:00.000Z' } });
		});
		const ids = notes.map(({ id }) => id);
		const twice = ids.find((id, index) => ids.indexOf(id) !== index);
		assert.equal(twice, undefined, `?sort=${sort}: note ${twice} came twice`);
		const missing = [...before].find((id) => !ids.includes(id));
		assert.equal(missing, undefined, `?sort=${sort}: note ${missing} never came`);
	}
	assert.ok(total >= 40);
});

check('keeps-query: the next address keeps q, sort and limit', async () => {
	const answer = await http.get('/notes?q=e&sort=-title&limit=3');
	const next = nextOf(answer);
	assert.ok(next, 'the first page has no Link with rel="next"');
	const query = new URL(next, 'http://localhost').searchParams;
	for (const [name, value] of [['q', 'e'], ['sort', '-title'], ['limit', '3']]) {
		assert.equal(query.get(name), value, `the next address has ${name}=${query.get(name)}`);
	}
	expect(await http.get(next)).status(200).json('length', 3);
});
