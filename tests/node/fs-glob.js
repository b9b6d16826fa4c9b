// fs.glob in its three forms: patterns, exclude, withFileTypes, cwd; path.matchesGlob.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

for (const name of [
	'a/one.js',
	'a/two.ts',
	'a/b/three.js',
	'a/b/c/four.js',
	'd/.hidden.js',
	'd/five[1].js',
]) {
	fs.mkdirSync(path.dirname(name), { recursive: true });
	fs.writeFileSync(name, name);
}
const sorted = (pattern, options) => fs.globSync(pattern, options).sort();
console.log(sorted('**/*.js'));
console.log(sorted('a/*.{js,ts}'), sorted('a/?wo.*'), sorted('[ad]/**/*e.js'));
console.log(sorted(['a/*', 'd/*']), sorted('a/**/c'), sorted('nothing/*'));
console.log(sorted('*', { cwd: 'a' }), sorted('**', { cwd: 'a/b' }));
console.log(sorted('**/*.js', { exclude: (name) => name.startsWith('b') }));
console.log(sorted('**/*.js', { exclude: ['a/b/**'] }));
const [entry] = fs.globSync('a/one.js', { withFileTypes: true });
console.log(entry.name, entry.isFile(), path.relative(process.cwd(), entry.parentPath));
fs.glob('a/*.ts', (error, found) => {
	console.log(error, found);
	(async () => {
		const found = [];
		for await (const name of fs.promises.glob('a/**/*.js')) found.push(name);
		console.log(found.sort());
		console.log(path.matchesGlob('a/b/c.js', 'a/**/*.js'), path.matchesGlob('a.js', '*.ts'));
	})();
});
