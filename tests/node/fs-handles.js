// FileHandle: lines, streams, readv and writev, partial reads, asyncDispose, blobs of files, a sparse file of 100 MB.
'use strict';
const fs = require('node:fs');
const { open, writeFile, stat } = fs.promises;

(async () => {
	await writeFile('lines', 'one\ntwo\r\nthree');
	const handle = await open('lines');
	const lines = [];
	for await (const line of handle.readLines()) lines.push(line);
	console.log(lines, handle.fd);
	const both = await open('vectors', 'w+');
	console.log((await both.writev([Buffer.from('ab'), Buffer.from('cde')], 1)).bytesWritten);
	const parts = [Buffer.alloc(2), Buffer.alloc(10)];
	console.log((await both.readv(parts, 0)).bytesRead, parts.map(String));
	console.log(
		await both
			.read({ length: 2, position: 4 })
			.then(({ bytesRead, buffer }) => [bytesRead, buffer.length]),
	);
	await both.truncate(3);
	console.log(await both.readFile('utf8'), (await both.stat()).size);
	both.on('close', () => console.log('close event'));
	await both[Symbol.asyncDispose]();
	await both.read().catch(({ code, syscall }) => console.log(code, syscall));
	const stream = (await open('lines')).createReadStream({ start: 4, end: 6, encoding: 'utf8' });
	for await (const text of stream) console.log(text);
	const web = (await open('lines')).readableWebStream({ autoClose: true });
	let size = 0;
	for await (const chunk of web) size += chunk.byteLength;
	console.log(size);
	const blob = await fs.openAsBlob('lines', { type: 'text/plain' });
	console.log(blob.size, blob.type, await blob.slice(4, 7).text());
	const sparse = await open('sparse', 'w+');
	await sparse.write('end', 100 * 1024 * 1024 - 3);
	console.log(
		(await stat('sparse')).size,
		String((await sparse.read(Buffer.alloc(6), 0, 6, 100 * 1024 * 1024 - 6)).buffer),
	);
	await sparse.close();
	fs.rmSync('sparse');
})();
