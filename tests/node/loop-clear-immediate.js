// An immediate cleared by an earlier one of the same round does not run.
const second = {};
setImmediate(() => {
	console.log('first');
	clearImmediate(second.handle);
	process.nextTick(() => clearImmediate(third));
});
second.handle = setImmediate(() => console.log('second'));
const third = setImmediate(() => console.log('third'));
setImmediate(() => console.log('fourth'));
