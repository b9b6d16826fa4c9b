import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

check('note-by-id: GET /notes/7 answers with the id as a number', async () => {
	const id = random.int(1, 9999);
	expect(await http.get(`/notes/${id}`)).status(200).json({ id });
});

check('bad-id-400: an id that is not a whole number answers 400', async () => {
	for (const id of [random.word(), '7.5', `${random.int(1, 99)}x`]) {
		expect(await http.get(`/notes/${id}`))
			.status(400)
			.json({ error: 'id must be a whole number' });
	}
});

check('list-limit: GET /notes takes limit from the query, and 20 without it', async () => {
	const limit = random.int(1, 19);
	expect(await http.get(`/notes?limit=${limit}`)).status(200).json({ limit });
	expect(await http.get('/notes')).status(200).json({ limit: 20 });
});

check('exports-app: app.js exports the app and does not listen', async () => {
	const { app: exported } = await import(`${process.cwd()}/app.js`);
	assert.equal(typeof exported, 'function', 'app.js has no export named `app`');
	assert.doesNotMatch(readFileSync('app.js', 'utf8'), /\.listen\s*\(/, 'app.js calls listen; that is the job of server.js');
});
