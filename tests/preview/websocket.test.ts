// Our WebSocket against the one of npm's ws, over a real connection.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { FrameReader } from '#preview/websocket/frame-reader.ts';
import { Tunnel, type TunnelEvents } from '#preview/websocket/tunnel.ts';
import { writeFrame } from '#preview/websocket/write-frame.ts';
import { SocketStream } from './socket-stream.ts';

const http = createServer((_, response) => response.writeHead(426).end());
const server = new WebSocketServer({
	server: http,
	handleProtocols: (protocols) => (protocols.has('chat') ? 'chat' : false),
});
let port = 0;

beforeAll(async () => {
	server.on('connection', (socket, request) => {
		socket.send(`${request.headers.origin} ${request.headers.cookie} ${request.url}`);
		socket.on('message', (data, binary) => {
			if (!binary && String(data) === 'end') socket.close(4001, 'as you wish');
			else if (!binary && String(data) === 'break') socket.terminate();
			else socket.send(data, { binary });
		});
		socket.ping();
	});
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	({ port } = http.address() as AddressInfo);
});
afterAll(() => {
	server.close();
	http.close();
	http.closeAllConnections();
});

interface Talk {
	tunnel: Tunnel;
	heard: unknown[];
	closed: Promise<void>;
}

function talk(protocols: string[] = [], path = '/chat?x'): Talk {
	const heard: unknown[] = [];
	let end = (): void => undefined;
	const closed = new Promise<void>((resolve) => (end = resolve));
	const events: TunnelEvents = {
		onOpen: (protocol) => heard.push(['open', protocol]),
		onText: (text) => heard.push(text),
		onBinary: (bytes) => heard.push([...bytes]),
		onError: (message) => heard.push(['error', message]),
		onClose: (code, reason, clean) => {
			heard.push([code, reason, clean]);
			end();
		},
		onSent: () => undefined,
	};
	const tunnel = new Tunnel(events);
	const opening = { port, path, origin: 'http://localhost:3000', cookies: 'a=1', protocols };
	void tunnel.run(() => SocketStream.connect(port), opening);
	return { tunnel, heard, closed };
}

const first = 'http://localhost:3000 a=1 /chat?x';

test('text, binary, long messages, a clean close', async () => {
	const { tunnel, heard, closed } = talk(['chat', 'other']);
	await expect.poll(() => heard.length).toBe(2);
	tunnel.send('grün');
	tunnel.send(new Uint8Array([1, 2, 3]));
	tunnel.send('m'.repeat(300));
	tunnel.send('l'.repeat(70_000));
	await expect.poll(() => heard.length).toBe(6);
	tunnel.close(1000, 'bye');
	await closed;
	const messages = ['grün', [1, 2, 3], 'm'.repeat(300), 'l'.repeat(70_000)];
	expect(heard).toEqual([['open', 'chat'], first, ...messages, [1000, 'bye', true]]);
});

test('the server closes, and breaks off', async () => {
	const asked = talk();
	await expect.poll(() => asked.heard.length).toBe(2);
	asked.tunnel.send('end');
	await asked.closed;
	expect(asked.heard.at(-1)).toEqual([4001, 'as you wish', true]);
	const broken = talk();
	await expect.poll(() => broken.heard.length).toBe(2);
	broken.tunnel.send('break');
	await broken.closed;
	expect(broken.heard.at(-1)).toEqual([1006, '', false]);
});

test('a handshake that fails', async () => {
	const { heard, closed } = talk(['unknown']);
	await closed;
	expect(heard).toEqual([
		['error', expect.stringContaining("Sent non-empty 'Sec-WebSocket-Protocol'")],
		[1006, '', false],
	]);
});

test('frames in any pieces, and those the RFC forbids', () => {
	const reader = new FrameReader();
	const frames = new Uint8Array([0x01, 2, 103, 114, 0x89, 1, 7, 0x80, 2, 0xc3, 0xbc]);
	const seen = [...frames].flatMap((byte) => reader.read(new Uint8Array([byte])));
	expect(seen).toEqual([
		{ type: 'ping', bytes: new Uint8Array([7]) },
		{ type: 'text', text: 'grü' },
	]);
	const bad = (...bytes: number[]): (() => unknown) => {
		return () => new FrameReader().read(new Uint8Array(bytes));
	};
	expect(bad(0xc1, 0)).toThrow('reserved bits');
	expect(bad(0x81, 0x80, 0, 0, 0, 0)).toThrow('must not mask');
	expect(bad(0x83, 0)).toThrow('unknown opcode');
	expect(bad(0x80, 0)).toThrow('nothing to continue');
	expect(bad(0x09, 0)).toThrow('control frame');
	expect(bad(0x81, 1, 0xff)).toThrow('not UTF-8');
	expect(bad(0x88, 1, 0)).toThrow('half a close code');
});

test('our frames are masked', () => {
	const frame = writeFrame(1, new TextEncoder().encode('hi'));
	expect([...frame.subarray(0, 2)]).toEqual([0x81, 0x82]);
	const [a = 0, b = 0] = frame.subarray(2);
	expect([(frame[6] ?? 0) ^ a, (frame[7] ?? 0) ^ b]).toEqual([104, 105]);
});
