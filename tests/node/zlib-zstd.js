// Zstandard's decompression: frames that the real one compressed, whole, in pieces, several, cut and wrong.
const zlib = require('node:zlib');
const { Readable } = require('node:stream');
const short = Buffer.from('KLUv/SAXjQAAWGhlbGxvIHdvcmxkAQDhShE=', 'base64');
const long = Buffer.from('KLUv/WBoD+0AAKhUaGUgcXVpY2sgYnJvd24gZm94LiABAKEA+8kE', 'base64');
console.log(zlib.zstdDecompressSync(short).toString(), zlib.zstdDecompressSync(long).length, zlib.zstdDecompressSync(long, { chunkSize: 100 }).length);
for (const [what, bytes] of Object.entries({ junk: Buffer.from('junkjunk'), cut: long.subarray(0, 20), short: short.subarray(0, 4) })) {
	try {
		console.log(what, zlib.zstdDecompressSync(bytes).length);
	} catch (error) {
		console.log(what, error.name, error.code, error.errno, error.message);
	}
}
async function main() {
	let text = '';
	for await (const chunk of Readable.from(Array.from(long, (byte) => Buffer.of(byte))).pipe(zlib.createZstdDecompress())) text += chunk;
	console.log(text.length, text.slice(0, 20));
	zlib.zstdDecompress(short, (error, plain) => console.log(error, String(plain)));
}
main();
