// monitorEventLoopDelay(): IntervalHistogram of src/histogram.cc. How long it is from one turn of a timer to the next.
import type { Environment } from '../environment.ts';
import type { histogramClass } from './histogram-class.ts';

/** An hour, in nanoseconds. */
const longest = 3.6e12;

export function delayHistogramClass(
	{ browser }: Environment,
	Histogram: ReturnType<typeof histogramClass>,
) {
	return class DelayHistogram extends Histogram {
		/** Milliseconds. */
		readonly #interval: number;
		#running = false;

		constructor(interval: number) {
			super(1, longest, 3);
			this.#interval = interval;
		}

		start(): void {
			this.reset();
			this.recordDelta();
			this.#running = true;
			this.#next();
		}

		stop(): void {
			this.#running = false;
		}

		/** The timer keeps no program alive: the loop does not know of it. */
		#next(): void {
			browser.setTimeout(() => {
				if (!this.#running) return;
				this.recordDelta();
				this.#next();
			}, this.#interval);
		}
	};
}
