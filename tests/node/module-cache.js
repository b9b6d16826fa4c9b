// require.cache, require.main, module.children, module.paths, require.resolve and its options.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

fs.mkdirSync('node_modules/dep', { recursive: true });
fs.writeFileSync(
	'node_modules/dep/index.js',
	'exports.count = (globalThis.count = (globalThis.count ?? 0) + 1)',
);
const dep = require('dep');
console.log(dep.count, require('dep') === dep, require.main === module, module.loaded);
console.log(module.children.map(({ id }) => path.relative(__dirname, id)));
const file = require.resolve('dep');
console.log(Object.keys(require.cache).map((name) => path.relative(__dirname, name)));
delete require.cache[file];
console.log(require('dep').count, module.children.length);
require.cache[file].exports = 'replaced';
console.log(require('dep'));
console.log(module.paths[0] === path.join(__dirname, 'node_modules'), module.id, module.parent);
console.log(require.resolve.paths('x')[0] === module.paths[0], require.resolve.paths('fs'));
console.log(require.resolve('./module-cache') === __filename, require.resolve('node:fs'));
console.log(path.relative(__dirname, require.resolve('dep', { paths: ['node_modules/dep'] })));
try {
	require('./node_modules/none');
} catch (error) {
	console.log(
		error.code,
		error.requireStack.map((name) => path.basename(name)),
	);
}
require.extensions['.greet'] = (made, name) => made._compile('module.exports = "hi"', name);
fs.writeFileSync('a.greet', '');
console.log(require('./a'), Module._extensions === require.extensions);
