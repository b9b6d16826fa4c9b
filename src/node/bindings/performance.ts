// Stands for src/node_perf.cc: the clock, the process's milestones and what observers are told from outside lib.
import type { BindingFactory } from '../environment.ts';
import { delayHistogramClass } from '../performance/delay-histogram-class.ts';
import { histogramClass } from '../performance/histogram-class.ts';

const timeOriginTimestamp = 0;
const timeOrigin = 1;
const environmentMilestone = 2;
const nodeStart = 3;
const v8Start = 4;
const loopStart = 5;
const bootstrapComplete = 7;

export const performance: BindingFactory = (environment, base) => {
	const clock = environment.browser.performance;
	const milestones = new Float64Array(8).fill(-1);
	/** Nanoseconds, as uv_hrtime(). */
	const now = (): number => clock.now() * 1e6;
	environment.whenStarted(() => {
		milestones[timeOriginTimestamp] = (clock.timeOrigin + clock.now()) * 1e3;
		for (const index of [timeOrigin, environmentMilestone, nodeStart, v8Start]) {
			milestones[index] = now();
		}
	});
	const Histogram = histogramClass(environment);
	const DelayHistogram = delayHistogramClass(environment, Histogram);
	return {
		...base,
		Histogram,
		milestones,
		now: () => (now() - (milestones[timeOrigin] ?? 0)) / 1e6,
		markBootstrapComplete() {
			milestones[bootstrapComplete] = now();
			milestones[loopStart] = now();
		},
		setupObservers() {},
		installGarbageCollectionTracking() {},
		removeGarbageCollectionTracking() {},
		notify() {},
		loopIdleTime: () => 0,
		uvMetricsInfo: () => [0, 0, 0],
		createELDHistogram: (interval: number) => new DelayHistogram(interval),
	};
};
