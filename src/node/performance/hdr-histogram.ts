// Counts of integers, and what statistics tell of them, as HdrHistogram computes it.
import type { HdrLayout } from './hdr-layout.ts';

export class HdrHistogram {
	/** Values that were larger than the largest that is counted. */
	exceeds = 0;
	count = 0;
	readonly #layout: HdrLayout;
	readonly #counts: Float64Array;
	#smallest = Infinity;
	#largest = 0;

	constructor(layout: HdrLayout) {
		this.#layout = layout;
		this.#counts = new Float64Array(layout.length);
	}

	/** Infinity while there is none. */
	get min(): number {
		if (this.#counts[0]) return 0;
		return this.#smallest === Infinity ? Infinity : this.#lowestNear(this.#smallest);
	}

	get max(): number {
		return this.#largest === 0 ? 0 : this.#highestNear(this.#largest);
	}

	get mean(): number {
		return this.#sum((value) => value) / this.count;
	}

	get stddev(): number {
		return Math.sqrt(this.#moment(2));
	}

	get skewness(): number {
		return this.count < 3 ? 0 : this.#moment(3) / (this.#moment(2) * this.stddev);
	}

	get kurtosis(): number {
		return this.count < 4 ? 0 : this.#moment(4) / this.#moment(2) ** 2 - 3;
	}

	/** False for a value that is not counted. */
	record(value: number, times = 1): boolean {
		if (value < 0 || value > this.#layout.highest) return false;
		const index = this.#layout.indexOf(value);
		this.#counts[index] = (this.#counts[index] ?? 0) + times;
		this.count += times;
		this.#smallest = Math.min(this.#smallest, value || Infinity);
		this.#largest = Math.max(this.#largest, value);
		return true;
	}

	/** Also counts what would have been measured while `value` was: `step`, two of them, and so on before it. */
	recordCorrected(value: number, step: number): boolean {
		if (!this.record(value)) return false;
		for (let missing = value - step; missing >= step; missing -= step) this.record(missing);
		return true;
	}

	add(other: HdrHistogram): void {
		for (const [index, times] of other.#filled()) this.record(other.#layout.lowestOf(index), times);
		this.exceeds += other.exceeds;
	}

	reset(): void {
		this.#counts.fill(0);
		this.count = 0;
		this.exceeds = 0;
		this.#smallest = Infinity;
		this.#largest = 0;
	}

	countAt(value: number): number {
		return this.#counts[this.#layout.indexOf(value)] ?? 0;
	}

	/** Share of the values that are not above `value`. */
	cdf(value: number): number {
		const last = this.#layout.indexOf(value);
		let below = 0;
		for (const [index, times] of this.#filled()) if (index <= last) below += times;
		return this.count === 0 ? 0 : below / this.count;
	}

	percentile(percentile: number): number {
		const wanted = Math.max(1, Math.floor((percentile / 100) * this.count + 0.5));
		let seen = 0;
		for (const [index, times] of this.#filled()) {
			seen += times;
			if (seen >= wanted) return this.#layout.lowestOf(index) + this.#layout.widthOf(index) - 1;
		}
		return 0;
	}

	/** Steps that halve what is left above them. */
	*percentiles(): Generator<[percentile: number, value: number]> {
		let next = 0;
		let seen = 0;
		let value = 0;
		for (const [index, times] of this.#filled()) {
			seen += times;
			value = this.#layout.lowestOf(index);
			while (next <= (100 * seen) / this.count) {
				yield [next, value];
				next += 100 / 2 ** (Math.floor(Math.log2(100 / (100 - next))) + 1);
				if (seen >= this.count) break;
			}
		}
		yield [100, value];
	}

	#moment(power: number): number {
		const { mean } = this;
		return this.#sum((value) => (value - mean) ** power) / this.count;
	}

	/** Of all values, each as the middle of its counter. */
	#sum(of: (value: number) => number): number {
		let sum = 0;
		for (const [index, times] of this.#filled()) {
			const middle = this.#layout.lowestOf(index) + Math.floor(this.#layout.widthOf(index) / 2);
			sum += times * of(middle);
		}
		return sum;
	}

	*#filled(): Generator<[index: number, times: number]> {
		let left = this.count;
		for (let index = 0; left > 0; index++) {
			const times = this.#counts[index] ?? 0;
			if (times > 0) yield [index, times];
			left -= times;
		}
	}

	#lowestNear(value: number): number {
		return this.#layout.lowestOf(this.#layout.indexOf(value));
	}

	#highestNear(value: number): number {
		return this.#lowestNear(value) + this.#layout.widthOf(this.#layout.indexOf(value)) - 1;
	}
}
