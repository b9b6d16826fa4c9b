// Every format there and back, in one go and as streams, with flushes and other parameters half way.
const zlib = require('node:zlib');
const { pipeline } = require('node:stream/promises');
const { Readable, Writable } = require('node:stream');
const text = 'The quick brown fox jumps over the lazy dog. '.repeat(500);
for (const [there, back] of [['deflate', 'inflate'], ['gzip', 'gunzip'], ['deflateRaw', 'inflateRaw'], ['gzip', 'unzip'], ['deflate', 'unzip']]) {
	const packed = zlib[`${there}Sync`](text);
	console.log(there, back, packed.length < 1000, zlib[`${back}Sync`](packed).toString() === text);
}
const name = (stem) => `create${stem}`;
async function main() {
	for (const [there, back] of [['Deflate', 'Inflate'], ['Gzip', 'Gunzip'], ['DeflateRaw', 'InflateRaw'], ['Gzip', 'Unzip']]) {
		let read = '';
		const sink = new Writable({ write: (chunk, _, done) => done(null, (read += chunk)) });
		await pipeline(Readable.from([text, text]), zlib[name(there)]({ chunkSize: 100 }), zlib[name(back)](), sink);
		console.log(there, back, read === text + text);
	}
	const deflate = zlib.createDeflate({ level: 1 });
	const parts = [];
	deflate.on('data', (chunk) => parts.push(chunk));
	deflate.write(text);
	await new Promise((resolve) => deflate.flush(resolve));
	const soFar = zlib.inflateSync(Buffer.concat(parts), { finishFlush: zlib.constants.Z_SYNC_FLUSH });
	console.log('flushed', soFar.toString() === text);
	await new Promise((resolve) => deflate.params(9, zlib.constants.Z_FILTERED, resolve));
	deflate.end(text);
	await new Promise((resolve) => deflate.on('end', resolve));
	console.log('changed', zlib.inflateSync(Buffer.concat(parts)).toString() === text + text, deflate.bytesWritten);
	zlib.gzip('callback', (error, packed) => zlib.gunzip(packed, (failure, plain) => console.log(error, failure, String(plain))));
}
main();
