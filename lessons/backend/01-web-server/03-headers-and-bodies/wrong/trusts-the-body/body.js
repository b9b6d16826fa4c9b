export class BodyTooLarge extends Error {}

/** Reads the whole body of a request as text. Throws BodyTooLarge as soon as more than `limit` bytes have come. */
export async function readBody(request, limit) {
	const chunks = [];
	let size = 0;

	for await (const chunk of request) {
		size += chunk.length;
		if (size > limit) throw new BodyTooLarge();
		chunks.push(chunk);
	}

	return Buffer.concat(chunks).toString('utf8');
}
