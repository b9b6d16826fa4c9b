// Source maps: --enable-source-maps changes stacks; findSourceMap() and SourceMap find entries.
'use strict';
const { spawnSync } = require('node:child_process');
const { SourceMap, findSourceMap } = require('node:module');
const fs = require('node:fs');

// Line 2 of made.js is line 5 of original.ts, column 2.
const map = {
	version: 3,
	file: 'made.js',
	sources: ['original.ts'],
	sourcesContent: ['// 1\n// 2\n// 3\n// 4\n  throw new Error("mapped");\n'],
	names: ['fail'],
	mappings: ';AAIEA',
};
const inline = Buffer.from(JSON.stringify(map)).toString('base64');
fs.writeFileSync(
	'made.js',
	`function fail() {\nthrow new Error("mapped");\n}\nif (!process.env.QUIET) fail();\n//# sourceMappingURL=data:application/json;base64,${inline}\n`,
);
for (const option of ['--enable-source-maps', '--no-warnings']) {
	const { stderr, status } = spawnSync(process.execPath, [option, 'made.js'], { encoding: 'utf8' });
	const lines = stderr.split('\n').filter((line) => /^Error|at fail/.test(line));
	console.log(lines.slice(0, 6).join('\n').replaceAll(process.cwd(), '.'), status);
}
const read = new SourceMap(map, { lineLengths: [10, 20] });
console.log(read.findEntry(1, 3), read.findOrigin(2, 1), read.payload.sources, read.lineLengths);
process.env.QUIET = '1';
process.setSourceMapsEnabled(true);
require('./made.js');
const found = findSourceMap(require.resolve('./made.js'));
console.log(found?.payload.sources, found?.findEntry(1, 0).originalLine, findSourceMap(__filename));
