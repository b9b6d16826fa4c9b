// Events of rejections: unhandled first, handled later, or in time by a tick.
process.on('unhandledRejection', (reason, promise) => {
	console.log('unhandled', reason.message, promise instanceof Promise);
});
process.on('rejectionHandled', () => console.log('handled'));
const late = Promise.reject(new Error('late'));
setTimeout(() => late.catch(() => console.log('caught late')), 5);
const inTime = Promise.reject(new Error('in time'));
process.nextTick(() => inTime.catch(() => console.log('caught in time')));
Promise.resolve().then(() => {
	const fromJob = Promise.reject(new Error('from job'));
	process.nextTick(() => fromJob.catch(() => console.log('caught by tick')));
});
