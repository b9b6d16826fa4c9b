// fs.promises.watch: an async iterator of events, recursive too, ended by a signal.
'use strict';
const fs = require('node:fs');

(async () => {
	fs.mkdirSync('watched/inner', { recursive: true });
	const controller = new AbortController();
	const seen = new Set();
	const watching = (async () => {
		try {
			for await (const { eventType, filename } of fs.promises.watch('watched', {
				recursive: true,
				signal: controller.signal,
			})) {
				seen.add(`${eventType} ${filename}`);
				if (filename === 'last') controller.abort();
			}
		} catch ({ name, code }) {
			console.log(name, code);
		}
	})();
	await new Promise((resolve) => setTimeout(resolve, 20));
	fs.writeFileSync('watched/file', 'x');
	fs.writeFileSync('watched/inner/file', 'x');
	fs.renameSync('watched/file', 'watched/moved');
	await new Promise((resolve) => setTimeout(resolve, 20));
	fs.writeFileSync('watched/last', '');
	await watching;
	for (const event of ['rename file', 'rename inner/file', 'rename moved', 'change file'])
		console.log(event, seen.has(event));
	const missing = fs.promises.watch('missing')[Symbol.asyncIterator]();
	await missing.next().catch(({ code, syscall, path }) => console.log(code, syscall, path));
})();
