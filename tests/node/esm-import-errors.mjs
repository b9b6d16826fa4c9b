// What import() says when it cannot: each error's name, code and first line.
import { mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('folder', { recursive: true });
mkdirSync('node_modules/empty', { recursive: true });
writeFileSync('folder/index.js', '');
writeFileSync('broken.mjs', 'export const a = ;');
writeFileSync('throws.mjs', "throw new TypeError('from inside');");
writeFileSync('no-name.mjs', "import { nothing } from './good.mjs';");
writeFileSync('good.mjs', 'export const good = 1; export default good;');
writeFileSync('a.unknown', '');
writeFileSync('node_modules/empty/package.json', '{ "name": "empty", "exports": {} }');

for (const specifier of [
	'./missing.mjs',
	'./folder',
	'./folder/',
	'missing-package',
	'@scope',
	'empty',
	'empty/sub',
	'./broken.mjs',
	'./throws.mjs',
	'./throws.mjs',
	'./no-name.mjs',
	'./a.unknown',
	'node:nothing',
	'http://example.com/a.js',
	'data:text/plain,a',
	'./a%2fb.mjs',
	'#inside',
]) {
	await import(specifier).then(
		() => console.log(specifier, 'loaded'),
		({ name, code, message }) =>
			console.log(
				specifier,
				name,
				code,
				message.split('\n')[0].replaceAll(import.meta.dirname, '.'),
			),
	);
}
