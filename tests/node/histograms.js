// Histograms of perf_hooks: counts, percentiles and moments; and how late the event loop is.
const { createHistogram, monitorEventLoopDelay } = require('node:perf_hooks');

const empty = createHistogram();
console.log(empty.toJSON(), empty.minBigInt, empty.percentile(50));
const wide = createHistogram();
for (const value of [1, 2, 3, 10, 1000, 5000, 100000, 123456789]) wide.record(value);
console.log(wide, wide.cdf(1000), wide.ccdf(5), wide.countAt(1000));
console.log(wide.percentilesAt([50, 99]), wide.percentilesBigInt, wide.countBigInt, wide.maxBigInt);
const narrow = createHistogram({ lowest: 10, highest: 1000, figures: 2 });
for (const value of [5, 55n, 2000, 999]) narrow.record(value);
console.log(narrow, narrow.exceedsBigInt);
narrow.add(wide);
console.log(narrow);
narrow.reset();
console.log(narrow);
const corrected = createHistogram();
corrected.recordCorrected(100, 20);
console.log(corrected.count, corrected.percentiles);
const finest = createHistogram({ figures: 5 });
for (let value = 1; value < 3000; value += 7) finest.record(value * value);
console.log(finest.percentiles, finest.mean, finest.stddev, finest.skewness.toFixed(9));
for (const wrong of [0, 1.5, '5']) {
	try {
		wide.record(wrong);
	} catch (error) {
		console.log(error.code, error.message);
	}
}
const delays = monitorEventLoopDelay({ resolution: 5 });
console.log(delays.enable(), delays.enable(), delays.count);
setTimeout(() => {
	console.log(delays.disable(), delays.disable());
	console.log(delays.count > 3, delays.min >= 1e6, delays.max >= delays.min, delays.mean > 1e6);
	monitorEventLoopDelay().enable();
}, 100);
