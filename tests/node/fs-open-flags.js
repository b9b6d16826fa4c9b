// Flags of open: exclusive, append, read and write, truncate; what each refuses; numeric flags; /dev/null.
'use strict';
const fs = require('node:fs');

const attempt = (name, work) => {
	try {
		console.log(name, work());
	} catch ({ code, syscall, path }) {
		console.log(name, code, syscall, path);
	}
};
const read = () => fs.readFileSync('file', 'utf8');
attempt('r missing', () => fs.openSync('file', 'r'));
attempt('r+ missing', () => fs.openSync('file', 'r+'));
fs.writeFileSync('file', 'one', { flag: 'wx' });
attempt('wx again', () => fs.writeFileSync('file', 'two', { flag: 'wx' }));
attempt('ax again', () => fs.openSync('file', 'ax'));
fs.appendFileSync('file', ' two');
const append = fs.openSync('file', 'a+');
fs.writeSync(append, ' three', 0);
console.log(read(), fs.readSync(append, Buffer.alloc(3), 0, 3, 0));
fs.closeSync(append);
const both = fs.openSync('file', 'r+');
fs.writeSync(both, 'ONE', 0);
attempt('truncate', () => fs.ftruncateSync(both, 7));
console.log(read());
fs.closeSync(both);
const only = fs.openSync('file', 'r');
attempt('write to r', () => fs.writeSync(only, 'x'));
fs.closeSync(only);
attempt('closed', () => fs.readSync(only, Buffer.alloc(1)));
const { O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_DIRECTORY, O_NOFOLLOW } = fs.constants;
fs.closeSync(fs.openSync('file', O_RDWR | O_TRUNC));
console.log(JSON.stringify(read()));
attempt('O_EXCL', () => fs.openSync('file', O_CREAT | O_EXCL));
attempt('O_DIRECTORY', () => fs.openSync('file', O_DIRECTORY));
fs.symlinkSync('file', 'link');
attempt('O_NOFOLLOW', () => fs.openSync('link', O_NOFOLLOW));
attempt('directory', () => fs.openSync('.', 'w'));
attempt('flag', () => fs.openSync('file', 'rx+'));
attempt('null', () => [fs.writeFileSync('/dev/null', 'x'), fs.readFileSync('/dev/null').length]);
attempt('truncate', () => [fs.truncateSync('file', 5), fs.statSync('file').size]);
