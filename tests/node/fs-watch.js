// fs.watch tells changes, comings and goings in a directory.
'use strict';
const fs = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');

fs.mkdirSync('folder');
fs.writeFileSync('folder/file', 'one');
const seen = new Set();
const watcher = fs.watch('folder', (event, name) => seen.add(`${event} ${name}`));
watcher.on('close', () => console.log('closed'));

async function step(name, change) {
	seen.clear();
	change();
	await wait(150);
	console.log(name, [...seen]);
}
(async () => {
	await wait(50);
	await step('write', () => fs.writeFileSync('folder/file', 'two'));
	await step('create', () => fs.writeFileSync('folder/new', 'new'));
	await step('rename', () => fs.renameSync('folder/new', 'folder/other'));
	await step('remove', () => fs.unlinkSync('folder/other'));
	watcher.close();
	try {
		fs.watch('missing');
	} catch ({ message, code, syscall, filename }) {
		console.log(message, code, syscall, filename);
	}
})();
