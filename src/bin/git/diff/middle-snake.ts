// Where the shortest way from one text to the other can be cut in two: walked from both ends at once, until the ways meet.

interface Box {
	a: number;
	endA: number;
	b: number;
	endB: number;
}

/** @returns a point on the way, as positions in both texts */
export function middleSnake(a: Int32Array, b: Int32Array, box: Box): [number, number] {
	const search = new Search(a, b, box);
	for (;;) {
		const met = search.forward() ?? search.backward();
		if (met) return met;
	}
}

class Search {
	readonly #a: Int32Array;
	readonly #b: Int32Array;
	readonly #box: Box;
	/** Furthest position in `a` on each diagonal (position in a - position in b), moved up by #shift. */
	readonly #ahead: Int32Array;
	readonly #back: Int32Array;
	readonly #shift: number;
	readonly #lowest: number;
	readonly #highest: number;
	readonly #odd: boolean;
	#from: [number, number];
	#to: [number, number];

	constructor(a: Int32Array, b: Int32Array, box: Box) {
		this.#a = a;
		this.#b = b;
		this.#box = box;
		this.#lowest = box.a - box.endB;
		this.#highest = box.endA - box.b;
		this.#shift = 1 - this.#lowest;
		const size = this.#highest - this.#lowest + 3;
		this.#ahead = new Int32Array(size);
		this.#back = new Int32Array(size);
		const [first, last] = [box.a - box.b, box.endA - box.endB];
		this.#odd = ((first - last) & 1) !== 0;
		this.#ahead[first + this.#shift] = box.a;
		this.#back[last + this.#shift] = box.endA;
		this.#from = [first, first];
		this.#to = [last, last];
	}

	forward(): [number, number] | undefined {
		const ahead = this.#ahead;
		const { endA, endB } = this.#box;
		this.#from = this.#widen(this.#from, ahead, -1);
		for (let d = this.#from[1]; d >= this.#from[0]; d -= 2) {
			const at = d + this.#shift;
			const [below, above] = [ahead[at - 1] ?? 0, ahead[at + 1] ?? 0];
			let x = below >= above ? below + 1 : above;
			let y = x - d;
			while (x < endA && y < endB && this.#a[x] === this.#b[y]) {
				x++;
				y++;
			}
			ahead[at] = x;
			const within = this.#to[0] <= d && d <= this.#to[1];
			if (this.#odd && within && (this.#back[at] ?? 0) <= x) return [x, y];
		}
		return undefined;
	}

	backward(): [number, number] | undefined {
		const back = this.#back;
		const { a, b } = this.#box;
		this.#to = this.#widen(this.#to, back, 0x7fffffff);
		for (let d = this.#to[1]; d >= this.#to[0]; d -= 2) {
			const at = d + this.#shift;
			const [below, above] = [back[at - 1] ?? 0, back[at + 1] ?? 0];
			let x = below < above ? below : above - 1;
			let y = x - d;
			while (x > a && y > b && this.#a[x - 1] === this.#b[y - 1]) {
				x--;
				y--;
			}
			back[at] = x;
			const within = this.#from[0] <= d && d <= this.#from[1];
			if (!this.#odd && within && x <= (this.#ahead[at] ?? 0)) return [x, y];
		}
		return undefined;
	}

	/** One diagonal more on both sides, or one less where the box ends. */
	#widen([low, high]: [number, number], reached: Int32Array, beyond: number): [number, number] {
		const wider: [number, number] = [low, high];
		if (low > this.#lowest) {
			wider[0] = low - 1;
			reached[low - 2 + this.#shift] = beyond;
		} else wider[0] = low + 1;
		if (high < this.#highest) {
			wider[1] = high + 1;
			reached[high + 2 + this.#shift] = beyond;
		} else wider[1] = high - 1;
		return wider;
	}
}
