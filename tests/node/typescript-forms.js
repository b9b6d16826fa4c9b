// TypeScript by stripping types: .ts, .mts, .cts, -e, what cannot be stripped, and through --test.
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

fs.writeFileSync('a.mts', "import type { X } from './none.ts'; export const n: number = 1 as any;");
fs.writeFileSync('b.cts', "type A = string; const a: A = 'b'; module.exports = a satisfies A;");
fs.writeFileSync(
	'main.ts',
	`import { n } from './a.mts';
import b from './b.cts';
interface Shape { side: number }
class Square<T extends Shape> {
  declare tag: string;
  constructor(readonly_: T, private_?: string) { this.shape = readonly_; }
  shape: T;
  area(): number { return this.shape!.side ** 2; }
}
console.log(n, b, new Square<Shape>({ side: 3 }).area());
function fail(this: void, why: string): never { throw new Error(why); }
fail('line 11');`,
);
fs.writeFileSync('enum.ts', 'enum Color { Red }\nconsole.log(Color.Red)');
fs.writeFileSync(
	'one.test.ts',
	"import test from 'node:test'; test('typed', (t: object): void => {});",
);
function run(...args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	const said = stderr.split('\n').filter((line) => /^\w*Error|    at.*main\.ts/.test(line));
	console.log(stdout.trim(), said.join('\n').replaceAll(process.cwd(), '.'), status);
}
run('main.ts');
run('enum.ts');
run('--experimental-transform-types', '--no-warnings', 'enum.ts');
run('--input-type=module-typescript', '-e', 'const a: number = 4; console.log(a)');
run('--test', '--test-reporter=dot', 'one.test.ts');
console.log(require('node:module').stripTypeScriptTypes('let a: string = "x";'));
console.log(process.features.typescript);
