// An error in the handler of errors ends with code 7.
process.on('uncaughtException', () => {
	throw new Error('in the handler');
});
throw new Error('first');
