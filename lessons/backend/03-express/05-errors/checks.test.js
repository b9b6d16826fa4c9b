import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

const isText = function aText(value) {
	return typeof value === 'string' && value !== '';
};

function expectProblem(answer, status, title) {
	expect(answer)
		.status(status)
		.header('content-type', /^application\/problem\+json/)
		.json('status', status)
		.json('title', title);
}

check('typed: errors of the client come with their status and title', async () => {
	expectProblem(await http.get(`/notes/${random.int(50, 999)}`), 404, 'No such note');
	expectProblem(await http.get(`/notes/${random.word()}`), 400, 'The id must be a whole number');
	expect(await http.get('/notes/1')).status(200).json({ id: 1, title: 'Buy milk' });
});

check('three-ways: thrown, rejected and handed over errors answer 500 alike', async () => {
	for (const path of ['/throw', '/reject', '/next']) expectProblem(await http.get(path), 500, 'Internal Server Error');
});

check('unknown-path: a path without a route answers 404 in the same form', async () => {
	expectProblem(await http.get(`/${random.word()}`), 404, 'Not Found');
	expectProblem(await http.request('DELETE', `/${random.word()}`), 404, 'Not Found');
});

check('bad-body: a body that is not JSON answers 400 in the same form', async () => {
	const body = `{"title": "${random.word()}`;
	expectProblem(await http.post('/notes', { body, headers: { 'content-type': 'application/json' } }), 400, isText);
	expect(await http.post('/notes', { json: { title: 'Fine' } })).status(201);
});

check('no-details: in production nothing of an unexpected error gets out', async () => {
	expect(await http.get('/throw')).json('detail', /the disk at/);
	const live = await server.start({ env: { NODE_ENV: 'production' } });
	const inside = client(live);
	for (const path of ['/throw', '/reject', '/next']) {
		const answer = await inside.get(path);
		expectProblem(answer, 500, 'Internal Server Error');
		expect(answer).text(function withoutDetails(text) {
			return !/\/dev\/sda|10\.0\.3\.17|undefined|app\.js/.test(text);
		});
	}
	expectProblem(await inside.get('/notes/99'), 404, 'No such note');
	await live.stop();
});

check('alive: after fifty errors the server answers, and the log has them', async () => {
	const paths = ['/throw', '/reject', '/next', '/notes/x', '/nowhere'];
	for (let i = 0; i < 50; i++) await http.get(paths[i % paths.length]);
	expect(await http.get('/notes/2')).status(200);
	for (let i = 0; i < 50 && !app.logs.stderr.includes('10.0.3.17'); i++) await sleep(10);
	assert.match(app.logs.stderr, /the disk at \/dev\/sda is full[\s\S]*app\.js:\d+/, 'the log has no stack of the error of /throw');
});
