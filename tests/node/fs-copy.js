// cpSync and cp: trees, links, what is refused.
'use strict';
const fs = require('node:fs');

fs.mkdirSync('from/inner', { recursive: true });
fs.writeFileSync('from/file', 'one');
fs.writeFileSync('from/inner/file', 'two');
fs.symlinkSync('file', 'from/link');
fs.cpSync('from', 'made/to', { recursive: true });
console.log(fs.readdirSync('made/to', { recursive: true }).sort());
console.log(fs.readlinkSync('made/to/link').replace(process.cwd(), '.'));
for (const [from, to, options] of [
	['missing', 'x', {}],
	['from', 'x', {}],
	['from', 'from/inner/x', { recursive: true }],
	['from', 'from', { recursive: true }],
	['from', 'made/to/file', { recursive: true }],
	['from/file', 'from/inner', {}],
	['from', 'made/to', { recursive: true, force: false, errorOnExist: true }],
]) {
	try {
		fs.cpSync(from, to, options);
		console.log('copied');
	} catch (error) {
		console.log(error.code, error.message);
	}
}
fs.promises.cp('from', 'again', { recursive: true, verbatimSymlinks: true }).then(() => {
	console.log(fs.readlinkSync('again/link'), fs.readFileSync('again/inner/file', 'utf8'));
	try {
		fs.copyFileSync('from/file', 'again/file', fs.constants.COPYFILE_EXCL);
	} catch (error) {
		console.log(error.message);
	}
});
