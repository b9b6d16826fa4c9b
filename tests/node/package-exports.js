// A package's exports: conditions, patterns, what is refused, and the package that imports itself.
'use strict';
const fs = require('node:fs');

fs.mkdirSync('node_modules/parts/lib', { recursive: true });
const write = (name, text) => fs.writeFileSync(`node_modules/parts/${name}`, text);
write(
	'package.json',
	JSON.stringify({
		name: 'parts',
		exports: {
			'.': { import: './main.mjs', require: './main.cjs' },
			'./lib/*': './lib/*.cjs',
			'./lib/private': null,
			'./first': ['./missing/', './lib/one.cjs'],
			'./node': { browser: './none.js', node: './lib/one.cjs', default: './none.js' },
			'./out': '../../package-exports.js',
		},
		imports: { '#one': './lib/one.cjs', '#fs': 'node:fs' },
	}),
);
write('main.mjs', "import one from '#one'; export default `import ${one}`;");
write(
	'main.cjs',
	"module.exports = `require ${require('parts/lib/one')} ${require('#fs') !== null}`",
);
write('lib/one.cjs', "module.exports = 'one'");
write('lib/private.cjs', "module.exports = 'private'");

for (const name of ['parts', 'parts/lib/one', 'parts/first', 'parts/node', 'parts/lib/private']) {
	tell(() => require(name));
}
for (const name of ['parts/package.json', 'parts/lib/none', 'parts/out', '#one']) {
	tell(() => require(name));
}
import('parts').then(({ default: value }) => console.log(value));

function tell(work) {
	try {
		console.log(work());
	} catch (error) {
		console.log(error.code, error.message.split('\n')[0].replaceAll(process.cwd(), '.'));
	}
}
