import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { ConnectionPool } from '#preview/http/connection-pool.ts';
import { exchange, type Answer } from '#preview/http/exchange.ts';
import type { Llhttp } from '#preview/http/llhttp.ts';
import type { OutgoingRequest } from '#preview/http/outgoing-request.ts';
import { loadLlhttp } from './load-llhttp.ts';
import { SocketStream } from './socket-stream.ts';

let llhttp: Llhttp;
const opened: { close(): unknown; closeAllConnections?(): void }[] = [];

beforeAll(async () => {
	llhttp = await loadLlhttp();
});
afterEach(() => {
	for (const server of opened.splice(0)) {
		server.closeAllConnections?.();
		server.close();
	}
});

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	opened.push(server);
	return (server.address() as AddressInfo).port;
}

async function serving(
	listener: RequestListener,
): Promise<{ pool: ConnectionPool; server: Server }> {
	const server = createServer(listener);
	const port = await listening(server);
	return { pool: new ConnectionPool(() => SocketStream.connect(port)), server };
}

async function servingBytes(serve: (socket: Socket) => void): Promise<ConnectionPool> {
	const port = await listening(createTcpServer((socket) => serve(socket.on('error', () => null))));
	return new ConnectionPool(() => SocketStream.connect(port));
}

function asking(changes: Partial<OutgoingRequest> = {}): OutgoingRequest {
	return {
		method: 'GET',
		target: '/',
		headers: [['Host', 'localhost:3000']],
		body: { type: 'none' },
		signal: new AbortController().signal,
		patience: 5000,
		...changes,
	};
}

async function text({ body }: Answer): Promise<string> {
	return new Response(body as BodyInit).text();
}

test('status, headers in the spelling of the server, body', async () => {
	const { pool } = await serving((request, response) => {
		response.writeHead(201, 'Made', {
			'X-Empty': '',
			'X-Odd-Case': 'grün',
			'Set-Cookie': ['a=1', 'b=2'],
		});
		response.end(`${request.method} ${request.url}`);
	});
	const answer = await exchange(pool, llhttp, asking({ target: '/a?b=%20c' }));
	expect(answer.head.status).toBe(201);
	expect(answer.head.statusText).toBe('Made');
	expect(answer.head.headers).toContainEqual(['X-Empty', '']);
	expect(answer.head.headers).toContainEqual(['X-Odd-Case', 'grün']);
	expect(answer.head.headers.filter(([name]) => name === 'Set-Cookie')).toHaveLength(2);
	expect(await text(answer)).toBe('GET /a?b=%20c');
});

test('connections are kept and used again', async () => {
	const ports = new Set<number | undefined>();
	const { pool } = await serving((request, response) => {
		ports.add(request.socket.remotePort);
		response.end('x'.repeat(100_000));
	});
	for (let i = 0; i < 3; i += 1)
		expect(await text(await exchange(pool, llhttp, asking()))).toHaveLength(100_000);
	expect(ports.size).toBe(1);
});

test('bodies with a length, and in chunks when they stream', async () => {
	const { pool } = await serving(async (request, response) => {
		const pieces: Buffer[] = [];
		for await (const piece of request) pieces.push(piece as Buffer);
		const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
		response.end(`${length} ${coding} ${Buffer.concat(pieces).toString()}`);
	});
	const bytes = new TextEncoder().encode('hello');
	const whole = asking({ method: 'POST', body: { type: 'bytes', bytes } });
	expect(await text(await exchange(pool, llhttp, whole))).toBe('5 undefined hello');
	const rest = new Blob([' and more']).stream().getReader();
	const stream = asking({ method: 'POST', body: { type: 'stream', first: bytes, rest } });
	expect(await text(await exchange(pool, llhttp, stream))).toBe('undefined chunked hello and more');
	const none = asking({ method: 'POST' });
	expect(await text(await exchange(pool, llhttp, none))).toBe('0 undefined ');
});

test('HEAD, 204 and 304 have no body and leave the connection usable', async () => {
	const statuses = [200, 204, 304];
	const { pool } = await serving((request, response) => {
		response.writeHead(Number(request.url?.slice(1)), { 'Content-Length': 9 });
		response.end();
	});
	for (const status of statuses) {
		const method = status === 200 ? 'HEAD' : 'GET';
		const answer = await exchange(pool, llhttp, asking({ method, target: `/${status}` }));
		expect(answer.head.status).toBe(status);
		expect(await text(answer)).toBe('');
	}
});

test('a body arrives as it is sent; giving it up resets the connection', async () => {
	let gone: Promise<unknown> | undefined;
	const { pool } = await serving((request, response) => {
		gone = once(request.socket, 'error');
		response.write('first');
	});
	const { body } = await exchange(pool, llhttp, asking());
	const reader = (body as ReadableStream<Uint8Array>).getReader();
	expect(new TextDecoder().decode((await reader.read()).value)).toBe('first');
	await reader.cancel();
	expect(await gone).toMatchObject([{ code: 'ECONNRESET' }]);
});

test('a body is pulled: a server that is not read from has to wait', async () => {
	let written = 0;
	const { pool } = await serving((_, response) => {
		const more = (): void => {
			while (written < 64 * 1024 * 1024) {
				written += 65536;
				if (!response.write(Buffer.alloc(65536))) return void response.once('drain', more);
			}
			response.end();
		};
		more();
	});
	const { body } = await exchange(pool, llhttp, asking());
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(written).toBeLessThan(32 * 1024 * 1024);
	await (body as ReadableStream<Uint8Array>).cancel();
});

test('a connection that the server closed while it lay idle is not used', async () => {
	let connections = 0;
	const { pool, server } = await serving((_, response) => response.end('ok'));
	server.on('connection', () => (connections += 1));
	expect(await text(await exchange(pool, llhttp, asking()))).toBe('ok');
	server.closeIdleConnections();
	await new Promise((resolve) => setTimeout(resolve, 50));
	const post = asking({ method: 'POST' });
	expect(await text(await exchange(pool, llhttp, post))).toBe('ok');
	expect(connections).toBe(2);
});

test('a kept connection that breaks before an answer: GET is sent again, POST is not', async () => {
	let requests = 0;
	const serve = (socket: Socket): void => {
		socket.on('data', () => {
			requests += 1;
			if (requests % 2 === 0) socket.destroy();
			else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
		});
	};
	const pool = await servingBytes(serve);
	expect(await text(await exchange(pool, llhttp, asking()))).toBe('ok');
	expect(await text(await exchange(pool, llhttp, asking()))).toBe('ok');
	expect(requests).toBe(3);
	const post = exchange(pool, llhttp, asking({ method: 'POST' }));
	await expect(post).rejects.toMatchObject({ code: 'closed' });
});

test('1xx answers are passed over', async () => {
	const pool = await servingBytes((socket) => {
		socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n');
		socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end');
	});
	const answer = await exchange(pool, llhttp, asking());
	expect(answer.head.headers).toEqual([['Connection', 'close']]);
	expect(await text(answer)).toBe('to the end');
});

test('nobody listens', async () => {
	const server = createTcpServer();
	const port = await listening(server);
	server.close();
	await once(server, 'close');
	const pool = new ConnectionPool(() => SocketStream.connect(port));
	await expect(exchange(pool, llhttp, asking())).rejects.toMatchObject({ code: 'refused' });
});

test('what goes wrong has a name', async () => {
	const closing = await servingBytes((socket) => socket.end());
	await expect(exchange(closing, llhttp, asking())).rejects.toMatchObject({ code: 'closed' });
	const babbling = await servingBytes((socket) => socket.end('220 mail.example ESMTP\r\n'));
	await expect(exchange(babbling, llhttp, asking())).rejects.toMatchObject({ code: 'not-http' });
	const silent = await servingBytes(() => undefined);
	const impatient = asking({ patience: 50 });
	await expect(exchange(silent, llhttp, impatient)).rejects.toMatchObject({ code: 'silent' });
	const end = new AbortController();
	const aborted = exchange(silent, llhttp, asking({ signal: end.signal }));
	end.abort();
	await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
});

test('a body that is cut short is an error, not an end', async () => {
	const pool = await servingBytes((socket) => {
		socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this');
	});
	await expect(text(await exchange(pool, llhttp, asking()))).rejects.toThrow();
});
