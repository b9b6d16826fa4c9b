// Symbolic links: reading, following, realpath, loops.
'use strict';
const fs = require('node:fs');

fs.mkdirSync('real/deep', { recursive: true });
fs.writeFileSync('real/file', 'content');
fs.symlinkSync('real', 'alias');
fs.symlinkSync('../file', 'real/deep/up');
fs.symlinkSync('missing', 'broken');
fs.symlinkSync('loop', 'loop');
const relative = (path) => path.replace(process.cwd(), '.');
console.log(fs.readlinkSync('alias'), fs.readlinkSync('real/deep/up', 'buffer').length);
console.log(relative(fs.realpathSync('alias/deep/up')), relative(fs.realpathSync.native('alias')));
console.log(fs.readFileSync('alias/deep/up', 'utf8'), fs.existsSync('broken'));
for (const attempt of [
	() => fs.readFileSync('loop'),
	() => fs.readlinkSync('real/file'),
	() => fs.realpathSync('broken'),
]) {
	try {
		attempt();
	} catch (error) {
		console.log(error.code, relative(error.message));
	}
}
fs.writeFileSync('broken', 'through a link');
console.log(fs.readFileSync('missing', 'utf8'));
fs.unlinkSync('alias');
fs.renameSync('real', 'moved');
console.log(fs.readdirSync('.').filter((name) => !name.endsWith('.js')));
