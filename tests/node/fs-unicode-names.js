// Names of any Unicode: composed and decomposed, emoji, right-to-left, spaces, long ones, Buffers, bytes that are no UTF-8.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const names = [
	'é',
	'e\u0301',
	'日本語.txt',
	'👩‍🚀',
	'שלום',
	' spaces ',
	'...',
	'-n',
	'a\'b"c',
	'line\nbreak',
	'x'.repeat(255),
];
fs.mkdirSync('names');
for (const name of names) fs.writeFileSync(path.join('names', name), name);
const found = fs.readdirSync('names');
console.log(
	found.length,
	names.every((name) => found.includes(name)),
);
console.log(names.every((name) => fs.readFileSync(`names/${name}`, 'utf8') === name));
fs.renameSync('names/日本語.txt', 'names/中文');
console.log(fs.existsSync('names/中文'), fs.realpathSync('names/中文').endsWith('中文'));
console.log(
	fs.readFileSync(Buffer.from('names/👩‍🚀'), 'utf8'),
	fs.statSync(new URL(`file://${process.cwd()}/names/%C3%A9`)).size,
);
console.log(fs.readdirSync('names', 'hex').includes(Buffer.from('é').toString('hex')));
for (const name of ['x'.repeat(256), 'nul\0', '', 'a/'.repeat(2100)]) {
	try {
		fs.writeFileSync(path.join('names', name), '');
		console.log('written');
	} catch ({ code }) {
		console.log(code);
	}
}
fs.symlinkSync('שלום', 'names/link-é');
console.log(fs.readlinkSync('names/link-é'), fs.readlinkSync('names/link-é', 'buffer').length);
fs.cpSync('names', 'copy', { recursive: true });
console.log(fs.readdirSync('copy').length, Buffer.byteLength(found.join('')));
