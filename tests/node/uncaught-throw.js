// An uncaught error ends the process with Node's report.
setTimeout(() => console.log('never'), 0);
Promise.resolve().then(() => console.log('never'));
process.on('exit', (code) => console.log('exit', code));
function fails() {
	throw new TypeError('went wrong');
}
fails();
