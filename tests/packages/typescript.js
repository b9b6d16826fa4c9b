// `tsc` on a small project: what it writes, what it finds wrong, declarations; and the compiler as a library.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const ts = require('typescript');

fs.mkdirSync('src', { recursive: true });
fs.writeFileSync(
	'tsconfig.json',
	JSON.stringify({
		compilerOptions: {
			outDir: 'out',
			strict: true,
			target: 'es2020',
			module: 'commonjs',
			declaration: true,
			sourceMap: true,
			types: [],
			lib: ['es2020'],
		},
		include: ['src'],
	}),
);
fs.writeFileSync(
	'src/shape.ts',
	'export interface Shape { area(): number }\nexport class Square implements Shape {\n\tconstructor(private readonly side: number) {}\n\tarea(): number { return this.side ** 2; }\n}\n',
);
fs.writeFileSync(
	'src/main.ts',
	"import { Square, type Shape } from './shape';\nexport enum Kind { A, B = 'b' }\nexport const shapes: Shape[] = [new Square(3)];\nexport const total = shapes.reduce((sum, shape) => sum + shape.area(), 0);\n",
);
const tsc = (...args) => {
	const { status, stdout } = spawnSync(
		process.execPath,
		[require.resolve('typescript/bin/tsc'), ...args],
		{ encoding: 'utf8' },
	);
	console.log('tsc', args.join(' '), status, stdout);
};
tsc('--listEmittedFiles', 'false');
tsc();
for (const name of fs.readdirSync('out').sort())
	console.log(name, fs.readFileSync(`out/${name}`, 'utf8'));
console.log(require(`${process.cwd()}/out/main.js`).total);
fs.writeFileSync(
	'src/wrong.ts',
	"const n: number = 'x';\nfunction f(a: string | undefined) { return a.length; }\nexport { n, f };\n",
);
tsc('--noEmit', '--pretty', 'false');
console.log(
	ts.transpileModule('const x: number = 1 as const; enum E { A }', {
		compilerOptions: { module: 'esnext' },
	}).outputText,
	ts.version,
);
