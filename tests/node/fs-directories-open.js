// opendir and fs.Dir: reading entry by entry, async iteration, recursive, after it was closed; statfs.
'use strict';
const fs = require('node:fs');

fs.mkdirSync('shelf/inner', { recursive: true });
for (const name of ['b', 'a', 'c']) fs.writeFileSync(`shelf/${name}`, '');
fs.symlinkSync('a', 'shelf/link');
fs.writeFileSync('shelf/inner/deep', '');

const kind = (entry) =>
	`${entry.name} ${entry.isFile()} ${entry.isDirectory()} ${entry.isSymbolicLink()}`;
const dir = fs.opendirSync('shelf', { bufferSize: 1 });
const entries = [];
for (let entry = dir.readSync(); entry; entry = dir.readSync()) entries.push(kind(entry));
console.log(entries.sort(), dir.path);
dir.closeSync();
for (const act of [() => dir.readSync(), () => dir.closeSync()]) {
	try {
		act();
	} catch ({ code }) {
		console.log(code);
	}
}
(async () => {
	const names = [];
	for await (const entry of await fs.promises.opendir('shelf', { recursive: true }))
		names.push(`${entry.parentPath}/${entry.name}`);
	console.log(names.sort());
	const early = await fs.promises.opendir('shelf');
	for await (const entry of early) {
		console.log(typeof entry.name);
		break;
	}
	await early.read().catch(({ code }) => console.log(code));
	await fs.promises
		.opendir('missing')
		.catch(({ code, syscall, path }) => console.log(code, syscall, path));
	console.log(fs.readdirSync('shelf', { withFileTypes: true }).map(kind).sort());
	console.log(fs.readdirSync('shelf', 'buffer').every(Buffer.isBuffer));
	const facts = await fs.promises.statfs('.', { bigint: true });
	console.log(Object.keys(facts), typeof facts.bsize, facts.blocks >= facts.bfree);
	console.log(fs.statfsSync('.').bavail > 0, fs.statfsSync('shelf').bsize > 0);
})();
