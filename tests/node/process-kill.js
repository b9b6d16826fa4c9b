// Signals to oneself: 0 tests, a caught one runs its listener.
console.log(process.kill(process.pid, 0));
try {
	process.kill(999999, 0);
} catch (error) {
	console.log(error.code, error.syscall, error.errno);
}
try {
	process.kill(process.pid, 'SIGNOPE');
} catch (error) {
	console.log(error.code, error.message);
}
process.on('SIGUSR2', (name, number) => {
	console.log(name, number);
	clearTimeout(wait);
});
const wait = setTimeout(() => console.log('too late'), 2000);
process.kill(process.pid, 'SIGUSR2');
