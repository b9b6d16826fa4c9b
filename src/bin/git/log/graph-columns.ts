// The lines of development beside one commit of `git log --graph`: which there are above it, which below it, and how
// each gets to its place. What git's graph.c calls columns, new_columns and mapping.

export interface Column {
	/** The commit that the line leads to. */
	oid: string;
	/** Counted on with each new line. */
	colour: number;
}

export class GraphColumns {
	/** So many colours are told apart. */
	static readonly colours = 12;

	/** The commit, and those of its parents that are shown. */
	oid = '';
	parents: readonly string[] = [];
	/** Above the commit, and below it. */
	above: Column[] = [];
	below: Column[] = [];
	/** Place on the screen -> the index below of the line that stands there, or -1. */
	mapping: number[] = [];
	/** What `mapping` was a row before. */
	before: number[] = [];
	/** Of the commit, among those above. */
	index = 0;
	/** In characters. */
	width = 0;
	/** Of a merge: 0 if its first parent's line is to the left, 1 if it leads straight down. */
	layout: 0 | 1 = 0;
	/** How many lines a merge adds to the right of it. */
	added = 0;
	/** What `added` was for the commit before. */
	addedBefore = 0;
	#colour = GraphColumns.colours - 1;
	/** The next parent is the first: it says how a merge is drawn. */
	#first = false;

	next(oid: string, parents: readonly string[]): void {
		this.oid = oid;
		this.parents = parents;
		this.above = this.below;
		this.below = [];
		this.mapping = [];
		this.width = 0;
		this.addedBefore = this.added;
		this.added = 0;
		const found = this.above.findIndex((column) => column.oid === oid);
		this.index = found === -1 ? this.above.length : found;
		for (const [index, column] of this.above.entries())
			if (index === found) this.#insertParents(true);
			else this.#insert(column.oid, undefined);
		if (found === -1) this.#insertParents(false);
		this.#trim();
	}

	indexOf(oid: string): number {
		return this.below.findIndex((column) => column.oid === oid);
	}

	/** Of a merge of many: lines beside its sign that lead to parents. */
	get dashes(): number {
		return this.parents.length + this.layout - 3;
	}

	/** Whether every line stands where it will stay. */
	get settled(): boolean {
		return this.mapping.every((target, at) => target < 0 || target === at >> 1);
	}

	#insertParents(known: boolean): void {
		this.#first = true;
		for (const parent of this.parents) {
			if (this.parents.length > 1 || !known)
				this.#colour = (this.#colour + 1) % GraphColumns.colours;
			this.#insert(parent, this.index);
		}
		if (this.parents.length === 0) this.width += 2;
	}

	/** @param from index of the commit above whose parent this is */
	#insert(oid: string, from: number | undefined): void {
		let index = this.indexOf(oid);
		if (index === -1) {
			const colour = this.above.find((column) => column.oid === oid)?.colour ?? this.#colour;
			index = this.below.push({ oid, colour }) - 1;
		}
		this.#put(this.#placeOf(index, from), index);
	}

	#placeOf(index: number, from: number | undefined): number {
		if (this.parents.length > 1 && from !== undefined && this.#first) {
			this.#first = false;
			const distance = from - index;
			const shift = distance > 1 ? 2 * distance - 3 : 1;
			this.layout = distance > 0 ? 0 : 1;
			this.added = this.parents.length + this.layout - 2;
			const place = this.width + (this.layout - 1) * shift;
			this.width += 2 * this.layout;
			return place;
		}
		// A new line that ends in the last one there is joins it at once.
		if (this.added > 0 && index === this.mapping[this.width - 2]) {
			this.added = -1;
			return this.width - 2;
		}
		this.width += 2;
		return this.width - 2;
	}

	#put(place: number, index: number): void {
		while (this.mapping.length < place) this.mapping.push(-1);
		this.mapping[place] = index;
	}

	#trim(): void {
		for (let at = 0; at < this.mapping.length; at++) this.mapping[at] ??= -1;
		while (this.mapping.length > 1 && (this.mapping.at(-1) ?? 0) < 0) this.mapping.pop();
	}
}
