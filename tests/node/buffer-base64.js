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
