// An unhandled rejection ends the process before the next timer.
setTimeout(() => console.log('never'), 0);
setImmediate(() => console.log('never'));
async function fails() {
	throw new Error('rejected');
}
process.on('exit', (code) => console.log('exit', code));
fails();
