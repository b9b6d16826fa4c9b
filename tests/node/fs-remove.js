// rm, rmdir, unlink: files, folders, links, force, recursive, and what each says when it cannot.
'use strict';
const fs = require('node:fs');

const attempt = (name, work) => {
	try {
		console.log(name, work());
	} catch ({ code, syscall, message }) {
		console.log(name, code, syscall, message.replaceAll(process.cwd(), '.'));
	}
};
fs.mkdirSync('full/inner/deeper', { recursive: true });
fs.writeFileSync('full/inner/file', '');
fs.writeFileSync('target', 'stays');
fs.symlinkSync('../target', 'full/link');
fs.symlinkSync('nowhere', 'broken');
attempt('rmdir full', () => fs.rmdirSync('full'));
attempt('rm full', () => fs.rmSync('full'));
attempt('unlink full', () => fs.unlinkSync('full'));
attempt('rmdir file', () => fs.rmdirSync('target'));
attempt('rm missing', () => fs.rmSync('missing'));
attempt('rm missing force', () => fs.rmSync('missing', { force: true }));
attempt('rm broken link', () => fs.rmSync('broken'));
attempt('rm recursive', () => fs.rmSync('full', { recursive: true }));
console.log(fs.existsSync('full'), fs.readFileSync('target', 'utf8'));
attempt('mkdir', () => fs.mkdirSync('target'));
attempt('mkdir in a file', () => fs.mkdirSync('target/x', { recursive: true }));
attempt('mkdir recursive', () =>
	fs.mkdirSync('new/a/b', { recursive: true }).replace(process.cwd(), '.'),
);
attempt('mkdir again', () => fs.mkdirSync('new/a/b', { recursive: true }));
attempt('mkdtemp', () => /^new\/tmp-\w{6}$/.test(fs.mkdtempSync('new/tmp-')));
attempt('mkdtemp missing', () => fs.mkdtempSync('none/tmp-').length);
(async () => {
	await fs.promises.rm('new', { recursive: true, maxRetries: 1 });
	console.log(fs.existsSync('new'));
	await fs.promises.rmdir('nothing').catch(({ code, message }) => console.log(code, message));
	const disposable = fs.mkdtempDisposableSync('tmp-');
	console.log(fs.existsSync(disposable.path), disposable.remove(), fs.existsSync(disposable.path));
})();
