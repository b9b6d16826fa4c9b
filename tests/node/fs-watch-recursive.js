// fs.watch of a tree, and the promised form that ends with a signal.
'use strict';
const fs = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');

fs.mkdirSync('tree/inner', { recursive: true });
fs.writeFileSync('tree/inner/file', 'one');
(async () => {
	const seen = new Set();
	const watcher = fs.watch('tree', { recursive: true }, (event, name) => seen.add(`${event} ${name}`));
	await wait(50);
	const told = async (event) => {
		for (let round = 0; round < 500 && !seen.has(event); round++) await wait(10);
	};
	fs.writeFileSync('tree/inner/file', 'two');
	await told('change inner/file');
	fs.writeFileSync('tree/inner/new', 'new');
	await told('rename inner/new');
	watcher.close();
	console.log([...seen]);

	const controller = new AbortController();
	setTimeout(() => fs.writeFileSync('tree/other', 'other'), 50);
	const end = setTimeout(() => controller.abort(), 5000);
	const events = new Set();
	try {
		for await (const event of fs.promises.watch('tree', { signal: controller.signal })) {
			events.add(`${event.eventType} ${event.filename}`);
			if (events.size === 2) controller.abort();
		}
	} catch (error) {
		console.log(error.name, error.code, [...events]);
		clearTimeout(end);
	}
})();
