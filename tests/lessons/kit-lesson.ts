// A lesson whose checks use all of @slipway/check that talks to a program while it runs. Two of its checks fail on purpose.
import type { Lesson } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { packFixture } from '../course/pack-fixture.ts';

const SERVER = `import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

let misses = 0;
let ticks = 0;
setInterval(() => ticks++, 60_000);

async function upstream() {
	try {
		return await (await fetch('http://localhost:9/stock')).text();
	} catch (error) {
		misses++;
		return error.code ?? error.cause?.code;
	}
}

const routes = {
	'/time': async () => ({ ticks, now: Date.now() }),
	'/stock': async () => ({ stock: await upstream(), misses }),
	'/file': async () => ({ length: (await readFile('data.txt', 'utf8')).length }),
};

const server = createServer(async (request, response) => {
	if (request.url === '/events') {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('retry: 100\\n: a comment\\n\\nid: 1\\ndata: one\\n\\n');
		setImmediate(() => response.write('event: news\\r\\ndata: two\\r\\ndata: lines\\r\\n\\r\\ndata: th'));
		setImmediate(() => setImmediate(() => response.write('ree\\n\\n')));
		request.on('close', () => response.end());
		return;
	}
	if (request.url === '/slow') {
		response.writeHead(200, { 'content-type': 'text/plain' });
		response.write('first ');
		request.on('close', () => (misses += 100));
		return;
	}
	try {
		const value = await routes[request.url]();
		response.end(JSON.stringify(value));
	} catch (error) {
		response.writeHead(500).end(error.code);
	}
});

server.on('upgrade', (request, socket) => {
	if (request.url !== '/chat') return socket.end('HTTP/1.1 404 Not Found\\r\\n\\r\\n');
	const key = request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
	const accept = createHash('sha1').update(key).digest('base64');
	socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n');
	socket.on('data', (frame) => {
		const opcode = frame[0] & 15;
		const length = frame[1] & 127;
		const text = frame.subarray(6, 6 + length).map((byte, at) => byte ^ frame[2 + (at % 4)]);
		socket.write(Buffer.concat([Buffer.from([128 + opcode, length]), text]));
		if (opcode === 8) socket.end();
	});
	socket.write(Buffer.concat([Buffer.from([129, 5]), Buffer.from('hello')]));
});
server.listen(3000);
`;

const CHECKS = `import assert from 'node:assert/strict';
import { check, client, clock, expect, fault, server, spy } from '@slipway/check';

const start = new Date('2030-01-01T00:00:00Z');
const app = await server.start({ clock: start, watch: ['fetch', 'node:fs/promises.readFile'] });
const http = client(app);

check('stream: a body is read while it comes', async () => {
	const stream = await http.stream('/slow');
	expect(stream.answer).status(200).header('content-type', 'text/plain');
	assert.equal(await stream.until('first'), 'first ');
	stream.close();
});

check('stream-silent: a body that says nothing more fails in time', async () => {
	const stream = await http.stream('/slow');
	try {
		await stream.until('second', 200);
	} finally {
		stream.close();
	}
});

check('events: server-sent events come one by one', async () => {
	const events = await http.events('/events');
	expect(events.stream.answer).header('content-type', 'text/event-stream');
	assert.deepEqual(await events.take(3), [
		{ event: 'message', data: 'one', id: '1' },
		{ event: 'news', data: 'two\\nlines', id: '1' },
		{ event: 'message', data: 'three', id: '1' },
	]);
	events.close();
});

check('socket: messages go both ways', async () => {
	const socket = await http.socket('/chat');
	assert.equal(await socket.next(), 'hello');
	socket.send('{"a":1}');
	assert.deepEqual(await socket.nextJson(), { a: 1 });
	const { code } = await socket.close(4000);
	assert.equal(code, 4000);
});

check('socket-refused: a connection that is not taken is told', async () => {
	await http.socket('/nope');
});

check('clock: time moves when it is told to', async () => {
	const time = clock(app);
	expect(await http.get('/time')).json({ ticks: 0, now: start.getTime() });
	await time.advance('1 h');
	expect(await http.get('/time')).json({ ticks: 60, now: start.getTime() + 3_600_000 });
	assert.equal(await time.now(), start.getTime() + 3_600_000);
});

check('fault: a call fails as often as is wanted, and no other', async () => {
	const mend = await fault(app, 'fetch', { error: 'ECONNREFUSED', only: '/stock' });
	expect(await http.get('/stock')).json('stock', 'ECONNREFUSED');
	await mend();
	await fault(app, 'node:fs/promises.readFile', { error: 'EIO', times: 1, delay: 20 });
	expect(await http.get('/file')).status(500).text('EIO');
	expect(await http.get('/file')).status(200).json({ length: 4 });
});

check('spy: calls are counted, with what they were given', async () => {
	const calls = await spy(app, 'fetch').calls();
	assert.deepEqual(calls.map(({ args }) => args), [['http://localhost:9/stock']]);
	assert.match(calls[0].error, /ECONNREFUSED/);
	assert.equal(await spy(app, 'node:fs/promises.readFile').count(), 2);
	await assert.rejects(spy(app, 'node:fs.readFile').count(), /node:fs.readFile is not watched/);
});
`;

export function kitLesson(): Lesson {
	const pack = readPack(
		packFixture({
			'01-first/01-one/starter/server.js': SERVER,
			'01-first/01-one/starter/data.txt': 'data',
			'01-first/01-one/starter/package.json': '{ "type": "module" }',
			'01-first/01-one/solution/server.js': SERVER,
			'01-first/01-one/checks.test.js': CHECKS,
		}),
		'kit',
	);
	const lesson = pack.modules[0]?.lessons[0];
	if (!lesson) throw new Error('the pack has a lesson');
	return lesson;
}
