// indexOf, lastIndexOf and includes: offsets from both ends, all kinds of needles, 16-bit characters.
const text = Buffer.from('this is a buffer, a buffer this is');
for (const needle of ['is', 'buffer', '', 'x', 0x62, 256 + 0x62, Buffer.from('a b'), new Uint8Array()]) {
	for (const offset of [undefined, 0, 5, -5, 100, -100, 1.7, NaN, 'latin1']) {
		console.log(needle, offset, text.indexOf(needle, offset), text.lastIndexOf(needle, offset));
	}
}
const wide = Buffer.from('\u039a\u0391\u03a3\u03a3\u0395', 'ucs2');
for (const offset of [0, 1, 4, 5, -1, -4, -6]) {
	console.log(offset, wide.indexOf('\u03a3', offset, 'ucs2'), wide.lastIndexOf('\u03a3', offset, 'ucs2'));
}
console.log(text.includes('buffer'), text.includes('buffer', 24), text.indexOf('YnVmZmVy', 'base64'));
try {
	text.indexOf({});
} catch (error) {
	console.log(error.name, error.code, error.message);
}
