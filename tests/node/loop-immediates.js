// Immediates of one round run with ticks and promises between them; new ones wait for the next round.
const order = [];
let pending = 3;
function done() {
	if (--pending === 0) setImmediate(() => console.log(order.join(' ')));
}
for (const name of ['a', 'b', 'c']) {
	setImmediate(() => {
		order.push(name);
		process.nextTick(() => order.push(`${name}-tick`));
		Promise.resolve().then(() => order.push(`${name}-promise`));
		setImmediate(() => {
			order.push(`${name}-next`);
			done();
		});
	});
}
