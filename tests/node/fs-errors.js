// Errors of fs name the call, the path as given and Node's codes.
'use strict';
const fs = require('node:fs');

fs.writeFileSync('file', 'text');
fs.mkdirSync('folder/inner', { recursive: true });

const attempts = {
	open: () => fs.openSync('missing/file'),
	stat: () => fs.statSync('missing'),
	exists: () => fs.mkdirSync('folder'),
	'not empty': () => fs.rmdirSync('folder'),
	'not a directory': () => fs.readdirSync('file'),
	'through a file': () => fs.readFileSync('file/inner', 'utf8'),
	'read a directory': () => fs.readFileSync('folder', 'utf8'),
	rename: () => fs.renameSync('missing', 'other'),
	copy: () => fs.copyFileSync('missing', 'other'),
	link: () => fs.symlinkSync('anything', 'file'),
	exclusive: () => fs.writeFileSync('file', '', { flag: 'wx' }),
	'bad descriptor': () => fs.readSync(99, Buffer.alloc(1)),
	'no descriptor': () => fs.closeSync('1'),
	temporary: () => fs.mkdtempSync('missing/x-'),
	remove: () => fs.rmSync('folder'),
	mode: () => fs.accessSync('file', 8),
	execute: () => fs.accessSync('file', fs.constants.X_OK),
};
for (const [name, attempt] of Object.entries(attempts)) {
	try {
		attempt();
		console.log(name, 'no error');
	} catch ({ message, code, errno, syscall, path, dest }) {
		console.log(name, { message, code, errno, syscall, path, dest });
	}
}
fs.stat('missing', (error) => console.log(error.message));
fs.promises.rmdir('folder').catch((error) => console.log(error.message));
