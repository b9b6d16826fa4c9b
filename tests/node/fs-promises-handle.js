// A FileHandle: reads, writes, lines, closing.
'use strict';
const { open, readFile, writeFile } = require('node:fs/promises');

(async () => {
	const handle = await open('file', 'w+');
	console.log(typeof handle.fd, (await handle.write('first\nsecond\nthird')).bytesWritten);
	console.log((await handle.stat()).size, (await handle.read({ position: 6, length: 6 })).buffer.length);
	await handle.truncate(12);
	console.log(JSON.stringify(await readFile('file', 'utf8')));
	await handle.close();
	console.log(handle.fd);
	await handle.stat().catch((error) => console.log(error.code, error.message));

	const lines = [];
	for await (const line of (await open('file')).readLines()) lines.push(line);
	console.log(lines);

	await writeFile('many', ['a', 'b', 'c']);
	await using again = await open('many');
	console.log(await again.readFile('utf8'));
	await open('missing').catch((error) => console.log(error.message));
})();
