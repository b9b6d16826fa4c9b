// perf_hooks: marks, measures, observers, timerify, what there is on the timeline.
'use strict';
const {
	PerformanceObserver,
	createHistogram,
	performance,
	monitorEventLoopDelay,
} = require('node:perf_hooks');

const mark = performance.mark('start', { detail: { a: 1 }, startTime: 5 });
performance.mark('end', { startTime: 15 });
const measure = performance.measure('both', 'start', 'end');
console.log(
	mark.name,
	mark.entryType,
	mark.startTime,
	mark.detail,
	measure.duration,
	measure.toJSON().entryType,
);
console.log(performance.measure('options', { start: 1, duration: 4, detail: 'x' }).duration);
console.log(
	performance.getEntriesByName('start').length,
	performance.getEntriesByType('measure').map(({ name }) => name),
);
performance.clearMarks('start');
console.log(performance.getEntries().length, typeof performance.timeOrigin, performance.now() > 0);
for (const act of [
	() => performance.measure('x', 'none'),
	() => performance.mark(),
	() => performance.mark('x', { startTime: -1 }),
	() => performance.mark('nodeStart'),
]) {
	try {
		console.log(act()?.name);
	} catch ({ name, code }) {
		console.log(name, code);
	}
}
const timed = performance.timerify(function sum(a, b) {
	return a + b;
});
const observer = new PerformanceObserver((list, self) => {
	console.log(list.getEntries().map(({ name, entryType }) => [name, entryType]));
	self.disconnect();
});
observer.observe({ entryTypes: ['function', 'mark'] });
console.log(timed(1, 2), timed.name, timed.length);
performance.mark('observed');
console.log(PerformanceObserver.supportedEntryTypes.includes('http'), typeof monitorEventLoopDelay);
const { idle, active, utilization } = performance.eventLoopUtilization();
console.log(typeof idle, typeof active, utilization >= 0, Object.keys(performance.toJSON()).sort());
