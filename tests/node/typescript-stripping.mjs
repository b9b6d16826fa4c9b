// TypeScript files: types are taken out, positions stay, what is more than types is an error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'ts-'));
const files = {
	'types.ts': `export interface Person {
	name: string;
	age?: number;
}
export function greet<T extends Person>({ name }: T): string {
	const text = \`Hello \${name}\` as const;
	return text satisfies string;
}
`,
	'common.cts': 'const value: number = 5;\nexports.value = value!;\n',
	'throws.ts': 'type A = string;\nconst f = (a: A): never => { throw new Error(a); };\nf("here");\nexport {};\n',
	'enum.ts': 'enum E { A }\nexport {};\n',
};
for (const [name, source] of Object.entries(files)) writeFileSync(join(dir, name), source);
const { greet } = await import(join(dir, 'types.ts'));
console.log(greet({ name: 'Ada', age: 36 }));
console.log(createRequire(import.meta.url)(join(dir, 'common.cts')).value);
await import(join(dir, 'throws.ts')).catch((error) => {
	console.log(error.message, error.stack.split('\n')[1].replace(/file:.*\//, ''));
});
await import(join(dir, 'enum.ts')).catch((error) => {
	console.log(error.code, error.message.split('\n')[0]);
});
console.log(stripTypeScriptTypes('let a: number = 1 as any;'));
rmSync(dir, { recursive: true });
