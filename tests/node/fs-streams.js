// Read and write streams: ranges, order of events, errors.
'use strict';
const fs = require('node:fs');

const out = fs.createWriteStream('file');
for (const event of ['open', 'ready', 'finish', 'close']) out.on(event, () => console.log('out', event));
out.write('0123');
out.end('456789', () => console.log(out.bytesWritten));
out.on('close', () => {
	const input = fs.createReadStream('file', { start: 2, end: 7, highWaterMark: 4, encoding: 'utf8' });
	for (const event of ['open', 'ready', 'end', 'close']) input.on(event, () => console.log('in', event));
	input.on('data', (text) => console.log(text));
	input.on('close', () => {
		console.log(input.bytesRead);
		fs.createReadStream('missing').on('error', (error) => console.log(error.message));
		fs.createReadStream('file').pipe(fs.createWriteStream('copy')).on('finish', () => {
			console.log(fs.readFileSync('copy', 'utf8'));
			fs.createWriteStream('file', { flags: 'a' }).end('more', () => {
				console.log(fs.readFileSync('file', 'utf8'));
			});
		});
	});
});
