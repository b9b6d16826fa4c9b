// What node:module knows: builtins, the nearest package.json, createRequire, getBuiltinModule, exports in sync.
import module, {
	createRequire,
	findPackageJSON,
	isBuiltin,
	syncBuiltinESMExports,
} from 'node:module';
import fs, { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

console.log(module.builtinModules.filter((name) => !name.startsWith('_')).join(' '));
console.log(
	['fs', 'node:fs', 'test', 'node:test', 'sqlite', 'fs/promises', 'nothing'].map(isBuiltin),
);
mkdirSync('outer/inner', { recursive: true });
writeFileSync('outer/package.json', '{ "name": "outer", "type": "module" }');
writeFileSync('outer/inner/file.js', 'export default 1');
const found = findPackageJSON('./outer/inner/file.js', import.meta.url);
console.log(path.relative(import.meta.dirname, found ?? ''));
const require = createRequire(new URL('./outer/inner/', import.meta.url));
console.log(path.relative(import.meta.dirname, require.resolve('../package.json')));
console.log(require('./file.js').default, require('../package.json').name);
console.log(process.getBuiltinModule('path') === path.default, process.getBuiltinModule('nothing'));
for (const wrong of ['relative', 'https://x/y', 5]) {
	try {
		createRequire(wrong);
	} catch (error) {
		console.log(error.code);
	}
}
const { readFileSync } = await import('node:fs');
fs.readFileSync = () => 'replaced';
console.log((await import('node:fs')).readFileSync === readFileSync);
syncBuiltinESMExports();
console.log((await import('node:fs')).readFileSync());
