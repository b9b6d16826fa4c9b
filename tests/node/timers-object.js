// What a Timeout is and takes.
const timer = setTimeout((...args) => console.log(args, typeof timer[Symbol.toPrimitive]()), 1, 'x', 2);
console.log(timer.constructor.name, typeof +timer, timer.refresh() === timer);
for (const bad of [undefined, 'text', {}]) {
	try {
		setTimeout(bad, 1);
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
setTimeout(() => console.log('by id'), 5);
const id = setTimeout(() => console.log('never'), 5)[Symbol.toPrimitive]();
clearTimeout(String(id));
clearTimeout(undefined);
clearTimeout({});
setTimeout(() => {}, 2 ** 31);
setTimeout(() => process.exit(), 30);
