// Brotli there and back, as streams, and what is wrong with its bytes; what the real one compressed.
const zlib = require('node:zlib');
const { pipeline } = require('node:stream/promises');
const { Readable, Writable } = require('node:stream');
const text = 'The quick brown fox jumps over the lazy dog. '.repeat(500);
const known = Buffer.from('GxYA+I2Ubt5EVYaWbCBvNUg8dUAJiSM=', 'base64');
console.log(zlib.brotliDecompressSync(zlib.brotliCompressSync(text)).toString() === text);
for (const quality of [0, 1, 5, 9, 11]) {
	const packed = zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } });
	console.log(quality, packed.length < 500, zlib.brotliDecompressSync(packed).toString() === text);
}
for (const [what, bytes] of Object.entries({ junk: Buffer.from('junk'), empty: Buffer.alloc(0), wrong: Buffer.from('ffffffffffffffffffff', 'hex'), cut: zlib.brotliCompressSync(text).subarray(0, 20), known })) {
	try {
		console.log(what, zlib.brotliDecompressSync(bytes).length);
	} catch (error) {
		console.log(what, error.name, error.code, error.errno, error.message);
	}
}
async function main() {
	let read = '';
	const sink = new Writable({ write: (chunk, _, done) => done(null, (read += chunk)) });
	await pipeline(Readable.from([text, text]), zlib.createBrotliCompress({ chunkSize: 100 }), zlib.createBrotliDecompress({ chunkSize: 333 }), sink);
	console.log(read === text + text);
	zlib.brotliCompress('callback', (error, packed) => zlib.brotliDecompress(packed, (failure, plain) => console.log(error, failure, String(plain))));
}
main();
