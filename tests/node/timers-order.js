// Timers of one length run in order, with ticks and promises between; intervals stop when cleared.
const log = [];
setTimeout(() => {
	log.push('a');
	process.nextTick(() => log.push('a-tick'));
	Promise.resolve().then(() => log.push('a-promise'));
}, 5);
setTimeout(() => log.push('b'), 5);
const cleared = setTimeout(() => log.push('never'), 5);
setTimeout(() => clearTimeout(cleared), 1);
let count = 0;
const interval = setInterval(() => {
	log.push(`interval ${++count}`);
	if (count === 3) {
		clearInterval(interval);
		console.log(log.filter((entry) => !entry.startsWith('interval')).join(' '), count);
	}
}, 10);
