// What a service worker returns is not decoded by the browser, so Content-Encoding is undone here.
const FORMATS: Readonly<Record<string, CompressionFormat>> = {
	gzip: 'gzip',
	'x-gzip': 'gzip',
	deflate: 'deflate',
};

/** Undefined when `encoding` is none that can be undone (we only ask for gzip and deflate). */
export function decodeBody(
	body: Uint8Array | ReadableStream<Uint8Array>,
	encoding: string,
): ReadableStream<Uint8Array> | undefined {
	const formats = encoding
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '' && name !== 'identity')
		.map((name) => FORMATS[name]);
	let stream = body instanceof Uint8Array ? new Blob([body as BlobPart]).stream() : body;
	for (const format of formats.reverse()) {
		if (format === undefined) return undefined;
		const decoder = new DecompressionStream(format) as TransformStream<Uint8Array, Uint8Array>;
		stream = stream.pipeThrough(decoder);
	}
	return formats.length === 0 ? undefined : stream;
}
