// What is wrong with compressed bytes, in zlib's words, numbers and codes.
const zlib = require('node:zlib');
const gzip = zlib.gzipSync('hello');
const dictionary = Buffer.from('hello world');
const attempts = {
	truncated: () => zlib.gunzipSync(gzip.subarray(0, 12)),
	notGzip: () => zlib.gunzipSync('hello there'),
	notZlib: () => zlib.inflateSync(Buffer.from('hello')),
	notRaw: () => zlib.inflateRawSync(Buffer.from('hello')),
	empty: () => zlib.unzipSync(Buffer.alloc(0)),
	wrongLength: () => zlib.gunzipSync(Buffer.concat([gzip.subarray(0, -3), Buffer.from('abc')])),
	wrongSum: () => zlib.gunzipSync(Buffer.concat([gzip.subarray(0, -8), Buffer.from('abcdefgh')])),
	members: () => String(zlib.gunzipSync(Buffer.concat([gzip, gzip]))),
	padded: () => String(zlib.gunzipSync(Buffer.concat([gzip, Buffer.alloc(9)]))),
	garbage: () => String(zlib.gunzipSync(Buffer.concat([gzip, Buffer.from('junk')]))),
	strict: () => String(zlib.gunzipSync(Buffer.concat([gzip, gzip]), { rejectGarbageAfterEnd: true })),
	noDictionary: () => zlib.inflateSync(zlib.deflateSync('hello', { dictionary })),
	wrongDictionary: () => zlib.inflateSync(zlib.deflateSync('hello', { dictionary }), { dictionary: Buffer.from('x') }),
	dictionary: () => String(zlib.inflateSync(zlib.deflateSync('hello', { dictionary }), { dictionary })),
	tooLong: () => zlib.inflateSync(zlib.deflateSync('a'.repeat(100)), { maxOutputLength: 10 }),
	level: () => zlib.deflateSync('x', { level: 10 }),
	window: () => zlib.deflateSync('x', { windowBits: 3 }),
	input: () => zlib.deflateSync(5),
};
for (const [what, attempt] of Object.entries(attempts)) {
	try {
		console.log(what, attempt());
	} catch (error) {
		console.log(what, error.name, error.code, error.errno, error.message);
	}
}
zlib.createGunzip().on('error', (error) => console.log('stream', error.code, error.errno, error.message)).end('nope');
zlib.inflate('nope', (error) => console.log('callback', error.code, error.message));
console.log(zlib.crc32('hello'), zlib.crc32(Buffer.from('lo'), zlib.crc32('hel')));
