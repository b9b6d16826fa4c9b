// perf_hooks: marks, measures, observers, timerify.
const { performance, PerformanceObserver, createHistogram } = require('node:perf_hooks');
console.log(performance.now() > 0, performance.now() < 60000, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1000);
const observer = new PerformanceObserver((list) => {
	console.log(list.getEntries().map((entry) => `${entry.entryType} ${entry.name} ${JSON.stringify(entry.detail)}`).join('; '));
	observer.disconnect();
});
observer.observe({ entryTypes: ['mark', 'measure', 'function'] });
performance.mark('a', { detail: { x: 1 } });
performance.mark('b');
const measure = performance.measure('a to b', 'a', 'b');
console.log(measure.duration >= 0, performance.getEntriesByName('a').length, performance.getEntriesByType('measure').length);
console.log(performance.timerify(function twice(x) { return 2 * x; })(4));
performance.clearMarks();
console.log(performance.getEntriesByType('mark').length, typeof performance.nodeTiming.bootstrapComplete, performance.toJSON().timeOrigin > 0);
console.log(typeof performance.eventLoopUtilization().utilization);
