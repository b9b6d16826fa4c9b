// process.exit() ends the program at once: no catch, no finally, no further line.
process.on('exit', (code) => console.log('exit', code, process.exitCode));
try {
	process.exit(3);
} catch {
	console.log('caught');
} finally {
	console.log('finally');
}
console.log('after');
