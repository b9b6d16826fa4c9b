// Rewriting await costs no extra turn of the microtask queue.
const log = [];
const step = async (name) => {
	for (let n = 0; n < 3; n++) {
		log.push(`${name}${n}`);
		await null;
	}
	return name;
};
step('a');
Promise.resolve()
	.then(() => log.push('then 1'))
	.then(() => log.push('then 2'))
	.then(() => log.push('then 3'));
step('b').then((name) => log.push(`done ${name}`));
queueMicrotask(() => log.push('micro'));
process.nextTick(() => log.push('tick'));
setImmediate(() => console.log(log.join(' ')));
