// What perf_hooks' histograms hold on to: HistogramBase and IntervalHistogram of src/histogram.cc.
import type { Environment } from '../environment.ts';
import { HdrHistogram } from './hdr-histogram.ts';
import { HdrLayout } from './hdr-layout.ts';

type Count = number | bigint;

/** INT64_MAX: what an empty histogram has as its smallest value. */
const noValue = 2n ** 63n - 1n;
const nanosecondsIn = { millisecond: 1e6 } as const;
const statistics = [
	...['ksTest', 'welchTest', 'mannWhitneyTest', 'cohensD', 'cliffsD', 'percentileCI'],
	...['linearBuckets', 'logBuckets', 'subtract'],
];

export function histogramClass(environment: Environment) {
	const clock = environment.browser.performance;
	const now = (): number => Math.round(clock.now() * nanosecondsIn.millisecond);

	class Histogram {
		readonly #data: HdrHistogram;
		#last = 0;

		constructor(lowest: Count, highest: Count, figures: number, halfLife = 0) {
			if (halfLife > 0) {
				const why = 'its histograms keep no moving averages.';
				throw environment.unavailable("createHistogram()'s halfLife", why);
			}
			this.#data = new HdrHistogram(new HdrLayout(Number(lowest), Number(highest), figures));
		}

		count = () => this.#data.count;
		countBigInt = () => BigInt(this.#data.count);
		exceeds = () => this.#data.exceeds;
		exceedsBigInt = () => BigInt(this.#data.exceeds);
		min = () => Number(this.minBigInt());
		minBigInt = () => (this.#data.min === Infinity ? noValue : BigInt(this.#data.min));
		max = () => this.#data.max;
		maxBigInt = () => BigInt(this.#data.max);
		mean = () => this.#data.mean;
		stddev = () => (this.#data.count === 0 ? NaN : this.#data.stddev);
		skewness = () => this.#data.skewness;
		kurtosis = () => this.#data.kurtosis;
		cdf = (value: number) => this.#data.cdf(value);
		countAt = (value: number) => this.#data.countAt(value);
		percentile = (percentile: number) => this.#data.percentile(percentile);
		percentileBigInt = (percentile: number) => BigInt(this.#data.percentile(percentile));
		// Moving averages that were not asked for.
		ewmaMean = () => 0;
		ewmaStddev = () => 0;
		ewmaErrorRate = () => 0;

		percentiles(map: Map<number, number>): void {
			for (const [percentile, value] of this.#data.percentiles()) map.set(percentile, value);
		}

		percentilesBigInt(map: Map<number, bigint>): void {
			for (const [percentile, value] of this.#data.percentiles())
				map.set(percentile, BigInt(value));
		}

		percentilesAt(map: Map<number, number>, wanted: Float64Array): void {
			for (const percentile of wanted) map.set(percentile, this.#data.percentile(percentile));
		}

		record(value: Count): void {
			if (!this.#data.record(Number(value))) this.#data.exceeds++;
		}

		recordCorrected(value: Count, step: Count): void {
			if (!this.#data.recordCorrected(Number(value), Number(step))) this.#data.exceeds++;
		}

		/** The nanoseconds since the call before. */
		recordDelta(): void {
			const time = now();
			if (this.#last > 0 && time > this.#last) this.record(time - this.#last);
			this.#last = time;
		}

		add(other: Histogram): void {
			this.#data.add(other.#data);
		}

		reset(): void {
			this.#data.reset();
			this.#last = 0;
		}
	}
	for (const name of statistics) {
		Reflect.set(Histogram.prototype, name, () => {
			throw environment.unavailable(`histogram.${name}()`, 'its histograms only count.');
		});
	}
	return Histogram;
}
