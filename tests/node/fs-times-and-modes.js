// utimes, lutimes, futimes, chmod, umask, access, hard links: what stat says afterwards.
'use strict';
const fs = require('node:fs');

const mode = (name) => (fs.lstatSync(name).mode & 0o7777).toString(8);
process.umask(0o022);
fs.writeFileSync('file', 'x');
fs.writeFileSync('private', 'x', { mode: 0o600 });
fs.mkdirSync('folder', { mode: 0o777 });
fs.symlinkSync('file', 'link');
console.log(mode('file'), mode('private'), mode('folder'), process.umask().toString(8));
fs.chmodSync('file', 0o755);
fs.chmodSync('private', '400');
console.log(mode('file'), mode('private'));
fs.linkSync('file', 'hard');
fs.chmodSync('hard', 0o644);
fs.appendFileSync('hard', 'y');
const [a, b] = [fs.statSync('file'), fs.statSync('hard')];
console.log(a.nlink, a.ino === b.ino, a.size, mode('file'));
fs.unlinkSync('file');
console.log(fs.statSync('hard').nlink, fs.existsSync('link'));
fs.utimesSync('hard', 10, new Date('2001-02-03T04:05:06.789Z'));
console.log(fs.statSync('hard').atime.getTime(), fs.statSync('hard').mtime.toISOString());
fs.lutimesSync('link', 1, 2.5);
console.log(fs.lstatSync('link').mtimeMs);
const fd = fs.openSync('hard', 'r+');
fs.futimesSync(fd, '3', '4');
fs.fchmodSync(fd, 0o640);
console.log(fs.fstatSync(fd).mtimeMs, mode('hard'));
fs.closeSync(fd);
for (const [name, how] of [
	['hard', fs.constants.R_OK | fs.constants.W_OK],
	['hard', fs.constants.X_OK],
	['none', 0],
	['link', 0],
]) {
	try {
		console.log(name, fs.accessSync(name, how));
	} catch ({ code, syscall }) {
		console.log(name, code, syscall);
	}
}
const before = fs.statSync('folder').mtimeMs;
fs.writeFileSync('folder/new', '');
console.log(
	fs.statSync('folder').mtimeMs >= before,
	fs.statSync('missing', { throwIfNoEntry: false }),
);
