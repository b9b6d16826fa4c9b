// The body of a browser's request, whole when it is small (then it has a Content-Length, as a browser
// sends it, and can be sent again), as a stream when it is not.
import type { RequestBody } from './outgoing-request.ts';

const WHOLE_UP_TO = 8 * 1024 * 1024;

export async function readRequestBody(request: Request): Promise<RequestBody> {
	if (request.method === 'GET' || request.method === 'HEAD') return { type: 'none' };
	// Firefox has no `Request.body`; there the body is read whole.
	if (!('body' in request)) return whole(await (request as Request).arrayBuffer());
	if (request.body === null) return { type: 'none' };
	const rest = request.body.getReader();
	const pieces: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await rest.read();
		if (done) return whole(await new Blob(pieces as BlobPart[]).arrayBuffer());
		pieces.push(value);
		size += value.length;
		if (size <= WHOLE_UP_TO) continue;
		const first = await new Blob(pieces as BlobPart[]).arrayBuffer();
		return { type: 'stream', first: new Uint8Array(first), rest };
	}
}

function whole(buffer: ArrayBuffer): RequestBody {
	if (buffer.byteLength === 0) return { type: 'none' };
	return { type: 'bytes', bytes: new Uint8Array(buffer) };
}
