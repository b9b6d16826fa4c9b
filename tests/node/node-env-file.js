// --env-file, several of them, what the environment already says, and process.loadEnvFile().
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

fs.writeFileSync('one.env', 'A=1\nB="two words" # note\nexport C=three\nHOME=/other\nD=\n');
fs.writeFileSync('two.env', 'A=2\nE=\'line\nline\'\nF=`a "b"`\n#G=no\n');
const show = 'const {A,B,C,D,E,F,G,HOME}=process.env;console.log({A,B,C,D,E,F,G,HOME})';

function run(...args) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		env: { PATH: process.env.PATH, HOME: '/home' },
	});
	console.log(stdout.trim(), stderr.split('\n')[0].replace(/^.*node: /, ''), status);
}
run('--env-file=one.env', '-e', show);
run('--env-file', 'one.env', '--env-file', 'two.env', '-e', show);
run('--env-file=missing.env', '-e', show);
run('--env-file-if-exists=missing.env', '-e', show);
fs.writeFileSync('options.env', 'NODE_OPTIONS=--no-warnings --stack-trace-limit=3\n');
run('--env-file=options.env', '-p', 'process.env.NODE_OPTIONS + Error.stackTraceLimit');

process.env.A = 'kept';
process.loadEnvFile('two.env');
console.log(process.env.A, JSON.stringify(process.env.E), process.env.F);
try {
	process.loadEnvFile('missing.env');
} catch (error) {
	console.log(error.code, error.syscall, error.path);
}
