// transcode, isUtf8, isAscii, and Buffers on shared memory.
const { transcode, isUtf8, isAscii } = require('node:buffer');
const pairs = [['utf8', 'latin1'], ['utf8', 'ascii'], ['utf8', 'ucs2'], ['utf8', 'utf8']];
for (const [from, to] of pairs) console.log(from, to, transcode(Buffer.from('h\u00e9 \u20ac \u{1f600}'), from, to));
console.log(transcode(Buffer.from('h\u00e9', 'latin1'), 'binary', 'utf-8'), transcode(Buffer.from('a\u20ac', 'ucs2'), 'utf16le', 'latin1'));
console.log(transcode(Buffer.from('ff41', 'hex'), 'ascii', 'utf8'), transcode(Buffer.alloc(0), 'utf8', 'latin1'));
for (const [bytes, from, to] of [['ff', 'utf8', 'ucs2'], ['00d8', 'ucs2', 'utf8'], ['ff', 'hex', 'utf8']]) {
	try {
		console.log(transcode(Buffer.from(bytes, 'hex'), from, to));
	} catch (error) {
		console.log(error.name, error.code, error.errno, error.message);
	}
}
console.log(isUtf8(Buffer.from('\u20ac')), isUtf8(Buffer.from([0xff])), isAscii(Buffer.from('a')), isAscii(Buffer.from('\u00e9')));
const shared = Buffer.from(new SharedArrayBuffer(12));
console.log(shared.write('h\u20acllo w\u00f6rld'), shared.toString(), shared.toString('latin1'), shared.indexOf('\u00f6'));
console.log(new TextDecoder().decode(shared), new TextEncoder().encodeInto('\u20ac\u20ac', shared), shared);
