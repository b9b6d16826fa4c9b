// zlib: flush in the middle, dictionaries, several members, params, limits of the output, crc32, info.
'use strict';
const zlib = require('node:zlib');
const { once } = require('node:events');

const tell = (act) => {
	try {
		console.log(String(act()));
	} catch ({ name, code, message }) {
		console.log(name, code, message);
	}
};
(async () => {
	const deflate = zlib.createDeflateRaw();
	const inflate = zlib.createInflateRaw({ finishFlush: zlib.constants.Z_SYNC_FLUSH });
	deflate.pipe(inflate);
	inflate.setEncoding('utf8').on('data', (text) => console.log('so far', text));
	deflate.write('first');
	deflate.flush(() => deflate.end('second'));
	await once(inflate, 'end');
	console.log(deflate.bytesWritten, inflate.bytesWritten > 0);

	const dictionary = Buffer.from('hello world, hello slipway');
	const small = zlib.deflateSync('hello slipway', { dictionary });
	tell(() => zlib.inflateSync(small, { dictionary }));
	tell(() => zlib.inflateSync(small));
	tell(() => zlib.inflateSync(small, { dictionary: Buffer.from('other') }));
	tell(() => zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')])));
	tell(() => zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), Buffer.from('rest')])));
	tell(() => zlib.gunzipSync(zlib.gzipSync('cut off').subarray(0, 15)));
	tell(() => zlib.inflateSync(zlib.deflateSync('x'.repeat(1000)), { maxOutputLength: 10 }));
	tell(() => zlib.unzipSync(zlib.deflateSync('either')));
	tell(() => zlib.crc32('hello').toString(16) + zlib.crc32('lo', zlib.crc32('hel')).toString(16));
	console.log(
		zlib.gzipSync('info', { info: true }).engine.constructor.name,
		zlib.codes.Z_BUF_ERROR,
		zlib.codes['-5'],
	);
	const changing = zlib.createDeflate({ level: 1 });
	changing.write('a'.repeat(100));
	changing.params(9, zlib.constants.Z_FILTERED, (error) => {
		console.log(error);
		changing.end('b');
	});
	const chunks = [];
	for await (const chunk of changing) chunks.push(chunk);
	tell(() => zlib.inflateSync(Buffer.concat(chunks)).length);
	for (const options of [{ level: 10 }, { windowBits: 7 }, { chunkSize: 1 }, { flush: 99 }])
		tell(() => zlib.createGzip(options));
})();
