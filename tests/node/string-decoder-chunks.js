// Characters cut at every possible place, in every encoding, and what end() makes of the rest.
const { StringDecoder } = require('node:string_decoder');
const text = Buffer.from('a\u00e9\u20ac\u{1f600}z');
const samples = [text, Buffer.from(text.toString(), 'ucs2'), Buffer.from('e282ffe2f09f98ed9f80c3', 'hex'), Buffer.from('3dd800de3dd8', 'hex')];
for (const encoding of ['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii']) {
	for (const sample of samples) {
		for (const size of [1, 2, 3, 5]) {
			const decoder = new StringDecoder(encoding);
			const parts = [];
			for (let at = 0; at < sample.length; at += size) {
				parts.push(decoder.write(sample.subarray(at, at + size)), decoder.lastNeed, decoder.lastTotal);
			}
			console.log(encoding, size, JSON.stringify([...parts, decoder.end()]));
		}
	}
}
