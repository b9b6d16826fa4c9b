// fs.watchFile polls: first a file that is missing, then its coming, growing and going.
'use strict';
const fs = require('node:fs');

let step = 0;
fs.watchFile('file', { interval: 40 }, (now, before) => {
	console.log(now.size, before.size, now.nlink, before.nlink);
	step++;
	if (step === 1) fs.writeFileSync('file', 'four');
	else if (step === 2) fs.writeFileSync('file', 'a longer one');
	else if (step === 3) fs.unlinkSync('file');
	else {
		fs.unwatchFile('file');
		console.log('done');
	}
});
