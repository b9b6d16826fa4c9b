// Directories: recursive making, listing with types, opendir, removing.
'use strict';
const fs = require('node:fs');

console.log(fs.mkdirSync('a/b/c', { recursive: true }), fs.mkdirSync('a/b/c', { recursive: true }));
fs.writeFileSync('a/z', '');
fs.writeFileSync('a/b/y', '');
fs.symlinkSync('b', 'a/link');
console.log(fs.readdirSync('a'), fs.readdirSync('a', { recursive: true }).sort());
for (const entry of fs.readdirSync('a', { withFileTypes: true })) {
	console.log(entry.name, entry.parentPath, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink());
}
console.log(fs.readdirSync('a', 'buffer')[0]);
const directory = fs.opendirSync('a');
const names = [];
for (let entry = directory.readSync(); entry; entry = directory.readSync()) names.push(entry.name);
directory.closeSync();
console.log(names.sort());
(async () => {
	const found = [];
	for await (const entry of await fs.promises.opendir('a', { recursive: true })) found.push(entry.name);
	console.log(found.sort());
	console.log((await fs.promises.mkdtemp('tmp-')).length);
	await fs.promises.rm('a', { recursive: true });
	await fs.promises.rm('a', { force: true });
	console.log(fs.existsSync('a'));
	fs.opendir('missing', (error) => console.log(error.message));
})();
