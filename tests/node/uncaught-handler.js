// 'uncaughtException' keeps the process alive; the rest goes on.
process.on('uncaughtException', (error, origin) => {
	console.log('caught', error.message, origin);
});
process.on('uncaughtExceptionMonitor', (error) => console.log('monitor', error.message));
setTimeout(() => console.log('still here'), 600);
setImmediate(() => {
	process.nextTick(() => console.log('tick runs'));
	throw new Error('in immediate');
});
process.nextTick(() => {
	throw new Error('in tick');
});
process.nextTick(() => console.log('second tick'));
Promise.reject(new Error('rejected'));
throw new Error('in main');
