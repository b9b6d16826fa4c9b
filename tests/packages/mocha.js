// A suite with hooks, promises, a failure and a skipped test, by three reporters.
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');

fs.mkdirSync('test', { recursive: true });
fs.writeFileSync(
	'test/sum.test.js',
	`
const assert = require('node:assert');
describe('sum', () => {
	let base;
	before(() => { base = 40; });
	beforeEach(function () { this.n = 2; });
	it('adds', function () { assert.strictEqual(base + this.n, 42); });
	it('waits', async () => { await new Promise((done) => setTimeout(done, 5)); });
	it('fails', () => assert.deepStrictEqual({ a: 1 }, { a: 2 }));
	it.skip('is skipped', () => {});
	it('times out', function (done) { this.timeout(20); });
	describe('nested', () => { it('calls back', (done) => setImmediate(done)); });
});
`,
);
fs.writeFileSync(
	'test/esm.test.mjs',
	"import assert from 'node:assert'; describe('esm', () => { it('imports', () => assert.ok(import.meta.url)); });\n",
);
for (const reporter of ['spec', 'tap', 'dot']) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[require.resolve('mocha/bin/mocha.js'), '--reporter', reporter],
		{ encoding: 'utf8' },
	);
	const text = stdout
		.replace(/\d+ms/g, 'Nms')
		.replaceAll(process.cwd(), '.')
		.replace(/^ +at .*\n/gm, '');
	console.log(reporter, status, text, stderr);
}
