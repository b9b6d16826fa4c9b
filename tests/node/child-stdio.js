// A child's stdio: files, more pipes, inherited ones, none, and a stream of another child.
'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');

const node = process.execPath;
const out = fs.openSync('out.txt', 'w');
spawnSync('sh', ['-c', 'echo to a file; echo also >&2'], { stdio: ['ignore', out, out] });
fs.closeSync(out);
console.log(fs.readFileSync('out.txt', 'utf8'));
console.log(
	spawnSync('cat', { stdio: [fs.openSync('out.txt'), 'pipe', 'inherit'] }).output.map(String),
);
spawnSync('echo', ['inherited'], { stdio: 'inherit' });
console.log(spawnSync('echo', ['lost'], { stdio: 'ignore' }).output);

const script =
	"const fs=require('fs');fs.writeSync(3,'three');" +
	"require('net').Socket({fd:4}).on('data',(d)=>{fs.writeSync(1,'got '+d);process.exit(5)});";
const child = spawn(node, ['-e', script], { stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'] });
console.log(child.stdio.length, child.stdio[1] === child.stdout, child.stdin.writable);
child.stdio[3].on('data', (data) => {
	console.log('from 3:', String(data));
	child.stdio[4].write('through 4');
});
child.stdout.on('data', (data) => console.log(String(data)));
child.on('close', (code) => {
	console.log('closed', code);
	const echo = spawn('echo', ['piped'], { stdio: ['ignore', 'pipe', 'ignore'] });
	const cat = spawn('cat', { stdio: [echo.stdout, 'inherit', 'inherit'] });
	cat.on('exit', (status) => console.log('cat', status, echo.stdin, echo.stderr, cat.stdin));
});
