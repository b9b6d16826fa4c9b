// Every ASCII character and some others of a path in a file: URL, and back.
'use strict';
const { fileURLToPath, pathToFileURL } = require('node:url');

const characters = [...Array(128).keys()].map((code) => String.fromCharCode(code));
for (const windows of [false, true]) {
	const start = windows ? 'C:\\a' : '/a';
	const urls = [...characters, 'ä', '😀', '%41', '\ud800'].map(
		(character) => pathToFileURL(`${start}${character}b`, { windows }).href,
	);
	console.log(urls.join('\n'));
	for (const url of urls) {
		try {
			console.log(JSON.stringify(fileURLToPath(url, { windows })));
		} catch (error) {
			console.log(url, error.code);
		}
	}
}
console.log(pathToFileURL('\\\\server\\share\\a b', { windows: true }).href);
