// Readable's operators: map, filter, flatMap, take, drop, reduce, find, forEach with concurrency, toArray, compose.
'use strict';
const { Readable, Transform, compose, PassThrough } = require('node:stream');

const numbers = () => Readable.from([1, 2, 3, 4, 5]);
(async () => {
	console.log(
		await numbers()
			.map((n) => n * 2)
			.filter((n) => n > 4)
			.toArray(),
	);
	console.log(
		await numbers()
			.flatMap((n) => [n, -n])
			.drop(2)
			.take(3)
			.toArray(),
	);
	console.log(
		await numbers().reduce((sum, n) => sum + n, 10),
		await numbers().reduce((a, b) => a * b),
	);
	console.log(
		await numbers().find((n) => n > 3),
		await numbers().some((n) => n > 9),
		await numbers().every((n) => n > 0),
	);
	let most = 0;
	let running = 0;
	const order = [];
	await numbers().forEach(
		async (n) => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 6 - n));
			running--;
			order.push(n);
		},
		{ concurrency: 3 },
	);
	console.log(most, order.length);
	const upper = new Transform({
		transform: (chunk, _, done) => done(null, String(chunk).toUpperCase()),
	});
	const composed = compose(async function* (source) {
		for await (const chunk of source) yield `<${chunk}>`;
	}, upper);
	composed.end('text');
	console.log(String(await composed.toArray()));
	console.log(await Readable.from('abc').compose(new PassThrough()).setEncoding('utf8').toArray());
	for (const act of [
		() => numbers().map(5),
		() => numbers().take(-1),
		() => numbers().map((n) => n, { concurrency: 0 }),
	]) {
		try {
			act();
		} catch ({ code }) {
			console.log(code);
		}
	}
	const controller = new AbortController();
	const slow = numbers().map((n) => new Promise((resolve) => setTimeout(resolve, 30, n)), {
		signal: controller.signal,
	});
	setTimeout(() => controller.abort(), 5);
	await slow.toArray().catch(({ name }) => console.log(name));
	await Readable.from([])
		.reduce((a) => a)
		.catch(({ name, code }) => console.log(name, code));
})();
