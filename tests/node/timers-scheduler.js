// timers/promises and scheduler: values, signals, intervals as iterators, refs, primitives, disposal.
'use strict';
const timers = require('node:timers');
const {
	setTimeout: wait,
	setImmediate: soon,
	setInterval: every,
	scheduler,
} = require('node:timers/promises');

(async () => {
	console.log(
		await wait(1, 'value'),
		await soon('soon'),
		await scheduler.wait(1),
		await scheduler.yield(),
	);
	const controller = new AbortController();
	const waiting = wait(1000, null, { signal: controller.signal });
	controller.abort(new Error('stop'));
	await waiting.catch(({ name, code, cause }) => console.log(name, code, cause.message));
	await wait(1, null, { signal: AbortSignal.abort() }).catch(({ name }) => console.log(name));
	let count = 0;
	for await (const value of every(1, 'tick')) {
		count++;
		if (count === 3) break;
		console.log(value, count);
	}
	const timer = setTimeout(() => console.log('never'), 5);
	console.log(
		timer.hasRef(),
		timer.unref().hasRef(),
		timer.ref() === timer,
		typeof timer[Symbol.toPrimitive](),
	);
	clearTimeout(+timer);
	{
		using disposed = setTimeout(() => console.log('never'), 1);
		console.log(typeof disposed.refresh);
	}
	const immediate = setImmediate(() => console.log('never'));
	clearImmediate(immediate);
	const order = [];
	setTimeout(() => order.push('timeout 1'), 1);
	setTimeout(() => order.push('timeout 0'), 0);
	setTimeout((...args) => order.push(args), 2, 'a', 'b');
	await wait(10);
	console.log(order, timers.promises === require('node:timers/promises'));
	for (const act of [
		() => setTimeout('code', 1),
		() => wait(1, null, { ref: 5 }),
		() => setInterval(),
		() => scheduler.wait('x'),
	]) {
		try {
			await act();
		} catch ({ code }) {
			console.log(code);
		}
	}
	process.on('warning', ({ name, message }) => console.log(name, message));
	clearTimeout(setTimeout(() => {}, 2 ** 40));
	clearTimeout(setTimeout(() => {}, -1));
})();
