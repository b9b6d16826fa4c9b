import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

/** Output of another process arrives a little later than its answer. */
async function logLine(part) {
	for (let i = 0; i < 50; i++) {
		const line = app.logs.stdout.split('\n').find((text) => text.includes(part));
		if (line) return line;
		await sleep(10);
	}
	assert.fail(`no line of the log contains "${part}"`);
}

check('request-id: every response has an id of its own, and the id of the client is kept', async () => {
	const [first, second] = [await http.get('/health'), await http.get('/health')];
	expect(first).header('x-request-id', /^[\w-]{8,64}$/);
	expect(second).header('x-request-id', function anotherId(id) {
		return id !== first.header('x-request-id');
	});
	const mine = `${random.word()}-${random.int(1, 999)}`;
	expect(await http.get('/notes/1', { headers: { 'x-request-id': mine } })).header('x-request-id', mine);
	const strange = `${random.word()} ${'x'.repeat(200)}`;
	expect(await http.get('/notes/1', { headers: { 'x-request-id': strange } })).header('x-request-id', /^[\w-]{1,64}$/);
});

check('response-time: every response says how long it took', async () => {
	for (const path of ['/health', '/notes/1', `/${random.word()}`]) {
		expect(await http.get(path)).header('x-response-time', /^\d+(\.\d+)? ?ms$/);
	}
});

check('log-line: each request leaves one line with method, path, status and id', async () => {
	const [id, note] = [`id-${random.word(12)}`, random.int(1, 999)];
	expect(await http.get(`/notes/${note}?a=1`, { headers: { 'x-request-id': id } })).status(200);
	const line = await logLine(id);
	assert.match(line, new RegExp(`GET /notes/${note}\\b.* 200\\b`), `the line is: ${line}`);
	const lines = app.logs.stdout.split('\n').filter((text) => text.includes(id));
	assert.equal(lines.length, 1, `the request left ${lines.length} lines`);
});

check('log-404: requests that no route answers are logged, too', async () => {
	const id = `id-${random.word(12)}`;
	const path = `/${random.word()}`;
	expect(await http.request('DELETE', path, { headers: { 'x-request-id': id } })).status(404);
	const line = await logLine(id);
	assert.match(line, new RegExp(`DELETE ${path}\\b.* 404\\b`), `the line is: ${line}`);
});

check('order: the middleware runs as requestId, timer, logger', async () => {
	expect(await http.get('/order')).status(200).json(['requestId', 'timer', 'logger']);
});
