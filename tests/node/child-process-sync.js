// spawnSync and friends: input, both outputs, timeout, maxBuffer, status, inherited files.
'use strict';
const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');

const node = (program, options) => spawnSync(process.execPath, ['-e', program], options);
const echo = node('process.stdin.pipe(process.stdout); console.error("err")', { input: 'input' });
console.log(echo.status, echo.signal, String(echo.stdout), String(echo.stderr), echo.output.length);
const big = node('const x = "x".repeat(3e5); process.stdout.write(x); process.stderr.write(x)');
console.log(big.stdout.length, big.stderr.length);
const slow = node('setInterval(() => 0, 1e6)', { timeout: 300 });
console.log(slow.status, slow.signal, slow.error.code, slow.error.message.replace(process.execPath, 'node'));
const much = node('process.stdout.write("x".repeat(3e5))', { maxBuffer: 1000, encoding: 'utf8' });
console.log(much.error.code, much.stdout.length >= 1000);
const fd = fs.openSync('out', 'w');
console.log(node('console.log(process.argv.length)', { stdio: ['ignore', fd, 'pipe'] }).stdout);
console.log(fs.readFileSync('out', 'utf8'));
try {
	execFileSync(process.execPath, ['-e', 'console.error("why"); process.exit(4)'], { stdio: 'pipe' });
} catch ({ status, stderr }) {
	console.log(status, String(stderr));
}
console.log(spawnSync('no-such-program').error.message);
