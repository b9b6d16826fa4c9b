// require: caches, cycles, JSON, extensions, main, errors with their require stack, self reference, symlinks.
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.realpathSync(fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'cjs-')));
const write = (name, text) => {
	const file = path.join(dir, name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, text);
	return file;
};
const clean = (value) => String(value).replaceAll(dir, 'DIR');
const attempt = (id) => {
	try {
		return require(path.join(dir, id));
	} catch (error) {
		return clean(`${error.code} ${error.message} ${error.requireStack ?? ''}`);
	}
};
write('a.js', 'exports.early = 1; exports.b = require("./b"); exports.late = 2;');
write('b.js', 'const a = require("./a"); module.exports = Object.keys(a);');
write('data.json', '\ufeff{ "bom": true }');
write('bad.json', '{ "a": }');
write('folder/index.js', 'module.exports = [module.id === __filename, module.parent === undefined, require.main === module, module.loaded, this === exports]');
write('package/package.json', '{ "main": "./index.js", "name": "self", "exports": { ".": "./index.js", "./deep": "./d.js" } }');
write('package/index.js', 'module.exports = require("self/deep")');
write('package/d.js', 'module.exports = "deep"');
write('throws.js', 'throw new Error("at load")');
write('asks.js', 'require("./throws")');
write('asks-nothing.js', 'require("./missing-file")');
write('bom.js', '\ufeffmodule.exports = "bom"');
write('strict.js', '"use strict"; module.exports = (function () { return this })()');
write('node_modules/.bin/x', '');
write('ext.cjs', 'module.exports = "cjs"');
write('no-extension', 'module.exports = "none"');
write('noisy.js', 'module.exports = { f: () => new Error("e").stack.split("\\n")[1] }');
console.log(attempt('a.js'), attempt('data.json'), attempt('bad.json'));
console.log(attempt('folder'), attempt('package'), attempt('bom'), attempt('strict'), attempt('ext.cjs'), attempt('no-extension'));
console.log(attempt('throws'), attempt('asks'), attempt('asks-nothing'));
console.log(clean(require(path.join(dir, 'noisy')).f()));
fs.symlinkSync(path.join(dir, 'a.js'), path.join(dir, 'link.js'));
console.log(require(path.join(dir, 'link.js')) === require(path.join(dir, 'a.js')));
const key = path.join(dir, 'a.js');
const first = require(key);
delete require.cache[key];
console.log(require(key) === first, clean(require.resolve(key)), module.children.length > 0);
console.log(require.resolve.paths('fs'), typeof require.extensions['.js'], Object.keys(require));
require.cache[path.join(dir, 'fake.js')] = { exports: 'faked', loaded: true, id: 'x', filename: 'x', children: [] };
console.log(attempt('fake.js'));
for (const id of ['', 5, './nope', 'nope', 'node:nope', '@scope/nope', path.join(dir, 'folder/../missing')]) {
	try {
		require(id);
	} catch (error) {
		console.log(error.code, clean(error.message.split('\n')[0]));
	}
}
fs.rmSync(dir, { recursive: true });
