// Every encoding of toString, over ranges that are in, half in and out of the buffer.
const bytes = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7) & 255));
for (const encoding of ['utf8', 'latin1', 'ascii', 'ucs2', 'hex', 'base64', 'base64url']) {
	for (const [start, end] of [[], [3], [3, 20], [290, 900], [20, 3], [-5, 5], ['2', '9'], [1.9, 4.2]]) {
		console.log(encoding, start, end, JSON.stringify(bytes.toString(encoding, start, end)));
	}
}
try {
	bytes.toString('nope');
} catch (error) {
	console.log(error.name, error.code, error.message);
}
