// Which counter of a high dynamic range histogram stands for a value: the layout of HdrHistogram, where counters are
// as wide as the wanted number of significant figures allows. Values are integers up to 2^53, so this multiplies
// where C shifts.

export class HdrLayout {
	readonly highest: number;
	/** Number of counters. */
	readonly length: number;
	/** Width of the finest counters. */
	readonly #unit: number;
	readonly #half: number;

	/** `lowest`: the smallest difference that has to show; `figures`: 1 to 5 significant decimal digits. */
	constructor(lowest: number, highest: number, figures: number) {
		this.highest = highest;
		this.#unit = 2 ** Math.floor(Math.log2(lowest));
		this.#half = 2 ** (Math.ceil(Math.log2(2 * 10 ** figures)) - 1);
		let buckets = 1;
		for (let end = 2 * this.#half * this.#unit; end <= highest; end *= 2) buckets++;
		this.length = (buckets + 1) * this.#half;
	}

	indexOf(value: number): number {
		const bucket = this.#bucketOf(value);
		const part = Math.floor(value / (this.#unit * 2 ** bucket));
		return (bucket + 1) * this.#half + part - this.#half;
	}

	/** The smallest value that this counter counts. */
	lowestOf(index: number): number {
		const bucket = Math.max(0, Math.floor(index / this.#half) - 1);
		return (index - bucket * this.#half) * this.#unit * 2 ** bucket;
	}

	/** How many values this counter counts as one. */
	widthOf(index: number): number {
		return this.#unit * 2 ** Math.max(0, Math.floor(index / this.#half) - 1);
	}

	/** Each bucket reaches twice as far as the one before. */
	#bucketOf(value: number): number {
		let bucket = 0;
		for (let end = 2 * this.#half * this.#unit; end <= value; end *= 2) bucket++;
		return bucket;
	}
}
