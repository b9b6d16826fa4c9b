// `eslint` on some files: what it finds, what it mends, a rule of one's own; and as a library.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');
const { ESLint, Linter } = require('eslint');

fs.mkdirSync('linted', { recursive: true });
fs.writeFileSync(
	'eslint.config.mjs',
	`export default [{
	files: ['linted/**/*.js'],
	plugins: { own: { rules: { 'no-foo': { meta: { fixable: 'code' }, create: (context) => ({
		Identifier(node) { if (node.name === 'foo') context.report({ node, message: 'no foo here', fix: (fixer) => fixer.replaceText(node, 'bar') }); },
	}) } } } },
	rules: { 'no-unused-vars': 'warn', 'prefer-const': 'error', 'no-var': 'error', eqeqeq: 'error', 'own/no-foo': 'error' },
}];
`,
);
const bad = 'var a = 1;\nlet b = 2;\nif (a == b) { foo(b); }\nfunction unused() {}\n';
fs.writeFileSync('linted/bad.js', bad);
fs.writeFileSync('linted/good.js', 'export const x = 1;\n');
fs.writeFileSync('linted/broken.js', 'const = ;\n');
const run = (...args) => {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/eslint/bin/eslint.js', ...args],
		{ encoding: 'utf8' },
	);
	console.log(args.join(' '), status, stdout.replaceAll(process.cwd(), '.'), stderr);
};
run('linted');
run('--fix', 'linted/bad.js');
console.log(fs.readFileSync('linted/bad.js', 'utf8'));
run('-f', 'json', 'linted/good.js');
console.log(new Linter().verify('debugger', { rules: { 'no-debugger': 2 } })[0].message);
new ESLint().calculateConfigForFile('linted/x.js').then((config) => console.log(config.rules));
