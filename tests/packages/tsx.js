// TypeScript run as it is: enums, decorators, paths without endings, JSX, a loader for `node --import`.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');

fs.mkdirSync('ts', { recursive: true });
fs.writeFileSync(
	'ts/kind.ts',
	'export enum Kind { A = 1, B }\nexport class Box<T> { constructor(public readonly value: T) {} }\n',
);
fs.writeFileSync(
	'ts/main.ts',
	"import { Kind, Box } from './kind';\nconst box = new Box<Kind>(Kind.B);\nconsole.log(Kind[box.value], box, import.meta.url.endsWith('ts/main.ts'));\nthrow new Error('at line 4');\n",
);
for (const args of [
	['node_modules/tsx/dist/cli.mjs', 'ts/main.ts'],
	['--import', 'tsx', 'ts/main.ts'],
]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	console.log(status, stdout, stderr.includes('main.ts:4'));
}
