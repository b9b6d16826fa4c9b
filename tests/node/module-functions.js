// node:module: createRequire, hooks, builtin lists, wrap, findPackageJSON, syncBuiltinESMExports.
const module_ = require('node:module');
const path = require('node:path');
console.log(module_.isBuiltin('fs'), module_.isBuiltin('node:test'), module_.isBuiltin('test'), module_.builtinModules.length);
console.log(module_.wrap('x'), module_.createRequire(__filename)('path') === path);
const { registerHooks } = module_;
const hooks = registerHooks({
	resolve(specifier, context, next) {
		if (specifier === 'virtual:x') return { url: 'virtual:x', shortCircuit: true, format: 'module' };
		return next(specifier, context);
	},
	load(url, context, next) {
		if (url === 'virtual:x') return { source: 'export default "virtual"; export const n = 1', format: 'module', shortCircuit: true };
		return next(url, context);
	},
});
import('virtual:x').then((x) => {
	console.log(x);
	console.log(require('virtual:x').n);
	hooks.deregister();
	const fs = require('fs');
	const original = fs.readFileSync;
	fs.readFileSync = () => 'patched';
	module_.syncBuiltinESMExports();
	return import('node:fs').then((esm) => {
		console.log(esm.readFileSync());
		fs.readFileSync = original;
		module_.syncBuiltinESMExports();
		console.log(esm.readFileSync === original);
	});
});
const m = new module_('made');
m._compile('module.exports = __filename', '/made/up.js');
console.log(m.exports, Object.keys(require.cache).length);
require.extensions['.txt'] = (mod, file) => { mod.exports = `text ${path.basename(file)}`; };
try { require('./nothing.txt'); } catch (error) { console.log(error.code); }
