// Node's base64 is lenient: both alphabets, blanks, missing padding, rubbish.
const texts = [
	'YQ==YQ==', 'YWI=YWI', 'Y=W=I=', 'YQ', 'Y', 'YWJj\nZGVm', 'YWJj====ZGVm', '=YWJj', 'YW*Jj', 'YW-_', 'YW+/',
	'YWJjZ', 'A=', '==', ' YWJj ZA== ', 'YWJjZA =  =', 'YWJjZB==', 'YW\u00e9JjZA==', '\u0141', 'YW\u0141Jj',
];
for (const text of texts) {
	console.log(JSON.stringify(text), Buffer.from(text, 'base64'), Buffer.byteLength(text, 'base64'));
}
for (const text of ['YQ==', 'YQ=', 'Y', '*', ' Y Q = = ', 'YQ===', '-_', '']) {
	try {
		console.log(JSON.stringify(atob(text)));
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
console.log(btoa('h\u00e9llo'));
try {
	btoa('\u0141');
} catch (error) {
	console.log(error.name, error.code, error.message);
}
for (const text of ['YWJj'.repeat(100), 'YWJj\n'.repeat(100), '-_+/'.repeat(100), 'YWJj'.repeat(50) + 'Y', 'YWJj'.repeat(50) + 'YW', 'YWJj'.repeat(50) + 'YQ==x', '*' + 'YWJj'.repeat(50)]) {
	const bytes = Buffer.from(text, 'base64');
	console.log(bytes.length, bytes.subarray(-5), Buffer.from(text, 'base64url').equals(bytes), Buffer.alloc(100).write(text, 1, 98, 'base64'));
}
const long = Buffer.from(Array.from({ length: 400 }, (_, index) => index * 5));
for (const length of [398, 399, 400]) console.log(long.toString('base64', 0, length).slice(-9), long.toString('base64url', 0, length).slice(-9), long.toString('hex', 1, length).slice(-9));
