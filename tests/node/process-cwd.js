// chdir moves relative paths; a wrong one throws with the paths.
const fs = require('node:fs');
fs.mkdirSync('inner', { recursive: true });
const start = process.cwd();
process.chdir('inner');
console.log(process.cwd() === start + '/inner', fs.readdirSync('..').includes('inner'));
try {
	process.chdir('missing');
} catch (error) {
	console.log(error.code, error.syscall, error.message.replaceAll(start, ''), error.dest);
}
process.chdir('..');
fs.rmdirSync('inner');
