// fs.watch tells changes, comings and goings in a directory.
'use strict';
const fs = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');

fs.mkdirSync('folder');
fs.writeFileSync('folder/file', 'one');
const seen = new Set();
const watcher = fs.watch('folder', (event, name) => seen.add(`${event} ${name}`));
watcher.on('close', () => console.log('closed'));

async function step(name, change, events) {
	seen.clear();
	change();
	for (let round = 0; round < 500 && seen.size < events; round++) await wait(10);
	// The same may be told twice.
	await wait(50);
	console.log(name, [...seen]);
}
(async () => {
	await wait(50);
	await step('write', () => fs.writeFileSync('folder/file', 'two'), 1);
	await step('create', () => fs.writeFileSync('folder/new', 'new'), 2);
	await step('rename', () => fs.renameSync('folder/new', 'folder/other'), 2);
	await step('remove', () => fs.unlinkSync('folder/other'), 1);
	watcher.close();
	try {
		fs.watch('missing');
	} catch ({ message, code, syscall, filename }) {
		console.log(message, code, syscall, filename);
	}
})();
