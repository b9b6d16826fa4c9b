// Children that are waited for do not mind others that end meanwhile.
const { execFile, execFileSync, spawnSync } = require('node:child_process');

const script = (ms, text) => `setTimeout(() => console.log(${JSON.stringify(text)}), ${ms})`;
let open = 3;
for (const text of ['one', 'two', 'three']) {
	execFile(process.execPath, ['-e', script(0, text)], (error, stdout) => {
		console.assert(error === null && stdout === `${text}\n`, text);
		if (--open === 0) console.log('all others ended');
	});
}
console.log(execFileSync(process.execPath, ['-e', script(400, 'waited')], { encoding: 'utf8' }));
const { status, error, stdout } = spawnSync(process.execPath, ['-e', script(100, 'again')]);
console.log(status, error, `${stdout}`);
