// Fields, times and kinds of stat, also as bigints.
'use strict';
const fs = require('node:fs');

fs.writeFileSync('file', 'twelve bytes', { mode: 0o640 });
fs.symlinkSync('file', 'link');
fs.mkdirSync('folder');
fs.utimesSync('file', 1, 2.5);
const stat = fs.statSync('file');
console.log(stat.size, stat.mode.toString(8), stat.nlink, stat.atimeMs, stat.mtimeMs, stat.mtime);
console.log(stat.isFile(), stat.isDirectory(), fs.lstatSync('link').isSymbolicLink());
console.log(fs.statSync('folder').isDirectory(), fs.statSync('link').ino === stat.ino);
const big = fs.statSync('file', { bigint: true });
console.log(big.size, big.mtimeNs, big.mtimeMs, typeof big.ino);
fs.linkSync('file', 'second');
console.log(fs.statSync('second').nlink, fs.statSync('missing', { throwIfNoEntry: false }));
fs.chmodSync('file', 0o4755);
console.log((fs.statSync('second').mode & 0o7777).toString(8));
fs.lutimesSync('link', 7, 8);
console.log(fs.lstatSync('link').mtimeMs, fs.statSync('link').mtimeMs);
const old = process.umask(0o077);
fs.writeFileSync('private', '');
console.log(old.toString(8), (fs.statSync('private').mode & 0o777).toString(8));
fs.promises.stat('file').then(({ size }) => console.log(size));
console.log(Object.keys(stat).join());
