// Advice for ES syntax in a .cjs file, silence with --no-warnings, and what import.meta and env(1) are.
'use strict';
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const run = (...args) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	const shown = stderr.replaceAll(__dirname, '.').replaceAll(process.execPath, 'node').split('\n').filter((line) => !/^ +at /.test(line));
	console.log(args.at(-1).toString().replace(/.*\//, ''), status, JSON.stringify(stdout), shown.join('\n').replace(/\(node:\d+\)/, '(node:1)'));
};
run(join(__dirname, 'imports.cjs'));
run(join(__dirname, 'exports.cjs'));
run('--no-warnings', join(__dirname, 'waits.mjs'));
run('--unhandled-rejections=nonsense', join(__dirname, 'meta.mjs'));
// A URL among the arguments is its text.
run('--import', pathToFileURL(join(__dirname, 'meta.mjs')), join(__dirname, 'empty.mjs'));
run('--experimental-loader', pathToFileURL(join(__dirname, 'hooks.mjs')), '--no-warnings', join(__dirname, 'meta.mjs'));
console.log(spawnSync('/usr/bin/env', { env: { A: '1', B: '2 3' }, encoding: 'utf8' }).stdout);
