// Zstandard's compression: whole, in pieces, flushed, with parameters, and with what it refuses.
const zlib = require('node:zlib');
const { pipeline } = require('node:stream/promises');
const { Readable } = require('node:stream');

const { constants } = zlib;
const text = Buffer.from('hello world '.repeat(5000));

function attempt(name, action) {
	try {
		console.log(name, action());
	} catch (error) {
		console.log(name, error.name, error.code, error.errno, error.message);
	}
}

const back = (bytes) => zlib.zstdDecompressSync(bytes).equals(text);
attempt('whole', () => back(zlib.zstdCompressSync(text)));
attempt('small chunks', () => back(zlib.zstdCompressSync(text, { chunkSize: 64 })));
attempt('empty', () => zlib.zstdCompressSync('').toString('hex'));
attempt('a text', () => String(zlib.zstdDecompressSync(zlib.zstdCompressSync('añb'))));
const { ZSTD_c_compressionLevel: level, ZSTD_c_checksumFlag: checksum } = constants;
for (const value of [-5, 1, 19]) {
	attempt(`level ${value}`, () => back(zlib.zstdCompressSync(text, { params: { [level]: value } })));
}
attempt('checksum', () => {
	const bytes = zlib.zstdCompressSync(text, { params: { [checksum]: 1 } });
	bytes[bytes.length - 1] ^= 1;
	return back(bytes);
});
attempt('no parameter', () => zlib.zstdCompressSync(text, { params: { 99999: 1 } }));
attempt('no value', () => zlib.zstdCompressSync(text, { params: { [constants.ZSTD_c_windowLog]: 1 } }));
attempt('promised too little', () => zlib.zstdCompressSync(text, { pledgedSrcSize: 5 }));
attempt('promised', () => back(zlib.zstdCompressSync(text, { pledgedSrcSize: text.length })));
attempt('two frames', () => {
	const frame = zlib.zstdCompressSync('one');
	return String(zlib.zstdDecompressSync(Buffer.concat([frame, frame])));
});
attempt('too large', () => zlib.zstdDecompressSync(zlib.zstdCompressSync(text), { maxOutputLength: 9 }));

async function main() {
	const stream = zlib.createZstdCompress();
	const pieces = [];
	stream.on('data', (piece) => pieces.push(piece));
	stream.write('first');
	await new Promise((resolve) => stream.flush(resolve));
	const soFar = zlib.createZstdDecompress();
	soFar.end(Buffer.concat(pieces));
	soFar.on('error', (error) => console.log('cut', error.code));
	soFar.on('data', (data) => console.log('flushed', String(data)));
	stream.end(' and last');
	await new Promise((resolve) => stream.on('end', resolve));
	console.log(String(zlib.zstdDecompressSync(Buffer.concat(pieces))), stream.bytesWritten);
	let length = 0;
	await pipeline(
		Readable.from([text, text]),
		zlib.createZstdCompress(),
		zlib.createZstdDecompress(),
		async (source) => {
			for await (const data of source) length += data.length;
		},
	);
	console.log(length);
	zlib.zstdCompress('later', (error, bytes) => console.log(error, String(zlib.zstdDecompressSync(bytes))));
}
main();
