// node --test with child processes, and a run in this one.
const { spawnSync } = require('node:child_process');
const clean = (text) => text.replace(/duration_ms:? [\d.]+/g, 'duration_ms N').replace(/\(?[\d.]+ms\)?/g, 'N').replaceAll(__dirname, '');
for (const args of [['--test', '--test-reporter=tap', 'sample.test.js'], ['--test', '--test-isolation=none', '--test-reporter=spec', 'sample.test.js'], ['sample.test.js']]) {
	const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: __dirname, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
	console.log(status, clean(stdout).split('\n').filter((l) => !/^\s+at |stack|node:internal|async/.test(l)).join('\n'), stderr);
}
