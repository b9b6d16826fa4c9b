// process.exitCode counts when the loop is empty; exit listeners can change it.
process.exitCode = 4;
process.on('exit', (code) => {
	console.log(code);
	process.exitCode = 5;
});
try {
	process.exitCode = 'abc';
} catch (error) {
	console.log(error.code);
}
