// write() cuts at the end of the buffer, never inside a character, and says how much it wrote.
const texts = ['hello', 'h€llo 😀!', '\ud800x', '6869zz', 'aGVsbG8=', 'aGV sbG8-_', ''];
for (const encoding of ['utf8', 'latin1', 'ascii', 'ucs2', 'hex', 'base64', 'base64url']) {
	for (const text of texts) {
		for (const [offset, length] of [[0], [5], [2, 4], [8, 0]]) {
			const target = Buffer.alloc(8, 0x2e);
			const written = target.write(text, offset, length ?? 8 - offset, encoding);
			console.log(encoding, JSON.stringify(text), offset, length, written, target.toString('hex'));
		}
	}
}
for (const offset of [9, -1, 1.5, '1']) {
	try {
		console.log(Buffer.alloc(8).write('x', offset));
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
