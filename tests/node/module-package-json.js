// package.json: scope, type, exports, imports, main, and what is said when it is broken.
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'pkg-'));
const write = (name, text) => {
	const file = path.join(dir, name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
	return file;
};
const attempt = (action) => {
	try {
		return action();
	} catch (error) {
		return `${error.code} ${error.message.replaceAll(dir, '').split('\n')[0]}`;
	}
};
write('node_modules/main/package.json', { main: 'lib/x' });
write('node_modules/main/lib/x.js', 'module.exports = "main"');
write('node_modules/exp/package.json', {
	name: 'exp',
	exports: { '.': { require: './r.js', import: './i.js' }, './sub/*': './lib/*.js', './no': null },
	imports: { '#in': './lib/in.js' },
});
write('node_modules/exp/r.js', 'module.exports = [require("#in"), require("exp/sub/in")]');
write('node_modules/exp/lib/in.js', 'module.exports = "inner"');
write('node_modules/esm/package.json', { type: 'module', exports: './m.js' });
write('node_modules/esm/m.js', 'export default "module"');
write('node_modules/broken/package.json', '{ nope');
write('node_modules/broken/index.js', '');
const from = write('main.js', 'exports.require = require');
const { require: local } = require(from);
console.log(local('main'), local('exp'), local('esm').default);
console.log(attempt(() => local('exp/no')), attempt(() => local('exp/lib/in.js')));
console.log(attempt(() => local('broken')), attempt(() => local('absent')));
console.log(local.resolve.paths('x')[0].replace(dir, ''), local.resolve('main').replace(dir, ''));
fs.rmSync(dir, { recursive: true });
