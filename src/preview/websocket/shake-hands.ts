// The opening handshake (RFC 6455 4.1): an HTTP request that turns the connection into frames.
import type { ByteStream } from '../http/byte-stream.ts';
import { latin1 } from '../http/latin1.ts';
import type { HeaderList } from '../http/header-list.ts';
import { writeRequest } from '../http/write-request.ts';
import { acceptKey } from './accept-key.ts';

export interface Opening {
	port: number;
	/** Path and query. */
	path: string;
	/** Origin as the server should see it. */
	origin: string;
	cookies: string;
	protocols: readonly string[];
}

const MOST_HEAD = 64 * 1024;

/** Rejects with an Error whose message is the browser's for a failed handshake. */
export async function shakeHands(
	stream: ByteStream,
	opening: Opening,
): Promise<{ protocol: string; rest: Uint8Array }> {
	const key = btoa(latin1(crypto.getRandomValues(new Uint8Array(16))));
	await stream.write(writeRequest('GET', opening.path, requestHeaders(opening, key)));
	const { head, rest } = await readHead(stream);
	const [statusLine = '', ...lines] = head.split('\r\n');
	const headers = new Map(lines.map(field));
	const status = /^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1];
	if (status !== '101') throw failed(`Unexpected response code: ${status ?? statusLine}`);
	if (headers.get('upgrade')?.toLowerCase() !== 'websocket') {
		throw failed("'Upgrade' header is missing or wrong");
	}
	if (headers.get('sec-websocket-accept') !== (await acceptKey(key))) {
		throw failed("Incorrect 'Sec-WebSocket-Accept' header value");
	}
	if (headers.has('sec-websocket-extensions')) {
		throw failed('Response must not include an extension that was not asked for');
	}
	const protocol = headers.get('sec-websocket-protocol') ?? '';
	if (protocol !== '' && !opening.protocols.includes(protocol)) {
		throw failed(`Response has the protocol "${protocol}" that was not asked for`);
	}
	if (protocol === '' && opening.protocols.length > 0) {
		throw failed("Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received");
	}
	return { protocol, rest };
}

function requestHeaders(opening: Opening, key: string): HeaderList {
	const list: HeaderList = [
		['Host', `localhost:${opening.port}`],
		['Connection', 'Upgrade'],
		['Pragma', 'no-cache'],
		['Cache-Control', 'no-cache'],
		['User-Agent', navigator.userAgent],
		['Upgrade', 'websocket'],
		['Origin', opening.origin],
		['Sec-WebSocket-Version', '13'],
		['Accept-Encoding', 'gzip, deflate'],
		['Accept-Language', navigator.languages.join(',')],
		['Sec-WebSocket-Key', key],
	];
	if (opening.cookies !== '') list.push(['Cookie', opening.cookies]);
	if (opening.protocols.length > 0) {
		list.push(['Sec-WebSocket-Protocol', opening.protocols.join(', ')]);
	}
	return list;
}

async function readHead(stream: ByteStream): Promise<{ head: string; rest: Uint8Array }> {
	let received = new Uint8Array(0);
	for (;;) {
		const bytes = await stream.read();
		if (bytes.length === 0) throw failed('Connection closed before receiving a handshake response');
		const both = new Uint8Array(received.length + bytes.length);
		both.set(received);
		both.set(bytes, received.length);
		received = both;
		const end = latin1(received.subarray(0, MOST_HEAD)).indexOf('\r\n\r\n');
		if (end >= 0) return { head: latin1(received.subarray(0, end)), rest: received.slice(end + 4) };
		if (received.length >= MOST_HEAD) throw failed('Response head is too long');
	}
}

function field(line: string): [name: string, value: string] {
	const colon = line.indexOf(':');
	return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

function failed(why: string): Error {
	return new Error(`Error during WebSocket handshake: ${why}`);
}
