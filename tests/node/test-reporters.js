// node --test: the reporters dot, tap, junit and spec without times; exit codes; filters; both isolation modes.
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

fs.writeFileSync(
	'a.test.js',
	`const { test, describe, it, before, afterEach } = require('node:test');
const assert = require('node:assert');
test('passes', () => {});
test('fails', () => assert.strictEqual(1, 2));
test('skipped', { skip: 'why' }, () => {});
test('todo', { todo: true }, () => { throw new Error('not yet'); });
describe('suite', () => {
	before(() => console.log('before'));
	afterEach((t) => console.log('after', t.name));
	it('inside', async (t) => { await t.test('sub', () => {}); t.diagnostic('a word'); });
	it('plan', (t) => { t.plan(1); t.assert.ok(true); });
});`,
);
fs.writeFileSync('b.test.mjs', "import test from 'node:test'; test('other file', () => {});");
const clean = (text) =>
	text
		.replace(/\d+\.\d+ ?(ms)?/g, 'N')
		.replace(/(duration_ms|time=|hostname=|timestamp=)[^\n>]*/g, '$1')
		.replaceAll(process.cwd(), '.')
		.replace(/^ *(at|\w+\.\w+) .*\n/gm, '')
		.replace(/^.*(node:internal|process:\d).*\n/gm, '');
function run(...args) {
	const { stdout, status } = spawnSync(process.execPath, ['--test', ...args], {
		encoding: 'utf8',
		env: { ...process.env, FORCE_COLOR: '0' },
	});
	console.log(args.join(' '), status, clean(stdout));
}
run('--test-reporter=tap', 'b.test.mjs');
run('--test-reporter=dot', 'a.test.js', 'b.test.mjs');
run('--test-reporter=spec', '--test-name-pattern=suite', 'a.test.js');
run('--test-reporter=junit', '--test-name-pattern=passes', '--test-isolation=none', 'a.test.js');
run(
	'--test-reporter=tap',
	'--test-isolation=none',
	'--test-skip-pattern=fails',
	'a.test.js',
	'b.test.mjs',
);
run('--test-reporter=tap', '--test-only', 'b.test.mjs');
run('none.test.js');
