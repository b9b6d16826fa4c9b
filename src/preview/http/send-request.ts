// Writes a request, head first, its body as far as the server takes it.
import type { Connection } from './connection.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import { writeChunk } from './write-chunk.ts';
import { writeRequest } from './write-request.ts';

// Browsers say `Content-Length: 0` for these when there is no body (Fetch, "HTTP-network-or-cache fetch" 8.8).
const EXPECTS_BODY = new Set(['POST', 'PUT']);

export async function sendRequest(connection: Connection, request: OutgoingRequest): Promise<void> {
	const { method, target, headers, body } = request;
	if (body.type === 'stream') {
		const framed = [...headers, ['Transfer-Encoding', 'chunked'] as [string, string]];
		await connection.write(writeRequest(method, target, framed));
		return sendChunks(connection, body.first, body.rest);
	}
	const length = body.type === 'bytes' ? body.bytes.length : EXPECTS_BODY.has(method) ? 0 : -1;
	const framed: [string, string][] =
		length < 0 ? headers : [...headers, ['Content-Length', String(length)]];
	const head = writeRequest(method, target, framed);
	if (body.type === 'none') return connection.write(head);
	const message = new Uint8Array(head.length + body.bytes.length);
	message.set(head);
	message.set(body.bytes, head.length);
	await connection.write(message);
}

async function sendChunks(
	connection: Connection,
	first: Uint8Array,
	rest: ReadableStreamDefaultReader<Uint8Array>,
): Promise<void> {
	if (first.length > 0) await connection.write(writeChunk(first));
	for (;;) {
		const { done, value } = await rest.read();
		if (done) break;
		if (value.length > 0) await connection.write(writeChunk(value));
	}
	await connection.write(writeChunk(new Uint8Array(0)));
}
