// The REPL: values, declarations that stay, mistakes, several lines.
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, ['-i'], { env: { ...process.env, NODE_REPL_HISTORY: '', NO_COLOR: '1' } });
let text = '';
child.stdout.on('data', (data) => (text += data));
child.stderr.on('data', (data) => (text += data));
child.on('close', (code) => console.log(text.replace(/v24[\d.]+/, 'VERSION'), code));
child.stdin.end(`1 + 1
const kept = { a: 1 }
kept.a + 1
function twice(x) {
return x * 2
}
twice(21)
let z = 5; z
missing
throw new Error('own')
await Promise.resolve(7)
_
const p = require('path').sep
p
const { b } = 1
b
x = = 1
.exit
`);
