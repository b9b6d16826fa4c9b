// timers/promises: values, abort signals, async iteration.
const { setTimeout: sleep, setImmediate: soon, setInterval: every, scheduler } = require('node:timers/promises');
(async () => {
	console.log(await sleep(5, 'slept'));
	console.log(await soon('soon'));
	let n = 0;
	for await (const value of every(2, 'tick')) {
		console.log(value, ++n);
		if (n === 3) break;
	}
	const controller = new AbortController();
	const promise = sleep(1000, 'x', { signal: controller.signal });
	controller.abort();
	await promise.catch((error) => console.log(error.name, error.code, error.message));
	await scheduler.wait(1);
	console.log('waited');
})();
