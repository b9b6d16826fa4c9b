// Ticks, promise jobs, immediates and timers come in Node's order.
setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick 1'));
Promise.resolve().then(() => {
	console.log('promise 1');
	process.nextTick(() => console.log('tick from promise'));
	queueMicrotask(() => console.log('microtask from promise'));
});
process.nextTick(() => {
	console.log('tick 2');
	Promise.resolve().then(() => console.log('promise from tick'));
	process.nextTick(() => console.log('tick from tick'));
});
queueMicrotask(() => console.log('microtask'));
console.log('main');
