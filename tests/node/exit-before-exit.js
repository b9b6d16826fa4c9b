// 'beforeExit' may give the loop new work and is then emitted again.
let n = 0;
process.on('beforeExit', (code) => {
	console.log('beforeExit', code, n);
	if (n++ < 2) setTimeout(() => console.log('more', n), 1);
	else process.nextTick(() => console.log('tick in beforeExit'));
});
process.on('exit', (code) => {
	console.log('exit', code);
	process.nextTick(() => console.log('never'));
	setTimeout(() => console.log('never'), 0);
});
