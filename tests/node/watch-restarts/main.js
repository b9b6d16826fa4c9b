// node --watch: restarts when a required file changes, ends with SIGTERM.
'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');

fs.writeFileSync('message.js', "module.exports = 'one'");
fs.writeFileSync('server.js', "console.log(require('./message')); setInterval(() => 0, 1e6)");
const child = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server.js']);
let output = '';
child.stdout.on('data', (data) => {
	output += data;
	if (/one/.test(output) && !/two/.test(output) && !/Restarting/.test(output)) {
		setTimeout(() => fs.writeFileSync('message.js', "module.exports = 'two'"), 1500);
	}
	if (/two/.test(output)) child.kill();
});
child.on('close', () => console.log(output.replaceAll(/\x1b\[\d+m/g, '').replaceAll(process.cwd(), '.')));
