// The drawing beside `git log --graph`, row by row, as git's graph.c draws it: above a merge of many its lines spread, below a
// merge they part, then they move to the left and join.
import { paint, type Colour } from '../text/paint.ts';
import { collapseLines } from './collapse-lines.ts';
import { type Column, GraphColumns } from './graph-columns.ts';

type State = 'padding' | 'spread' | 'commit' | 'parting' | 'collapsing';

const COLOURS: readonly Colour[] = [
	...(['red', 'green', 'yellow', 'blue', 'magenta', 'cyan'] as const),
	...(['bold red', 'bold green', 'bold yellow'] as const),
	...(['bold blue', 'bold magenta', 'bold cyan'] as const),
];

export class Graph {
	readonly #columns = new GraphColumns();
	#state: State = 'padding';
	#last: State = 'padding';
	/** Rows of spreading that were drawn. */
	#spread = 0;
	#lastIndex = 0;

	/** The commit that is drawn from now on. @param parents those that are shown */
	start(oid: string, parents: readonly string[]): void {
		this.#lastIndex = this.#columns.index;
		this.#columns.next(oid, parents);
		this.#spread = 0;
		this.#state = this.#spreads() ? 'spread' : 'commit';
	}

	/** Whether only straight lines are left to draw. */
	get finished(): boolean {
		return this.#state === 'padding';
	}

	/** The next row. */
	next(): { row: string; isCommit: boolean } {
		const state = this.#state;
		const row = this.#draw(state);
		return { row: this.#wide(row), isCommit: state === 'commit' };
	}

	/** A row for one more line of text. */
	padding(): string {
		if (this.#state !== 'commit') return this.next().row;
		const { above, oid, parents } = this.#columns;
		const cells = above.map((column) => {
			const gap = column.oid === oid && parents.length > 2 ? (parents.length - 2) * 2 : 1;
			return [this.#sign(column, '|'), ...blanks(gap)];
		});
		this.#last = 'padding';
		return this.#wide(cells.flat());
	}

	/** A row is as wide as the widest of its commit: texts stand below each other. */
	#wide(cells: readonly string[]): string {
		return [...cells, ...blanks(this.#columns.width - cells.length)].join('');
	}

	/** One string for each character. */
	#draw(state: State): string[] {
		if (state === 'spread') return this.#drawSpread();
		if (state === 'commit') return this.#drawCommit();
		if (state === 'parting') return this.#drawParting();
		if (state === 'collapsing') return this.#drawCollapsing();
		return this.#columns.below.flatMap((column) => [this.#sign(column, '|'), ' ']);
	}

	#go(state: State): void {
		this.#last = this.#state;
		this.#state = state;
	}

	#sign({ colour }: Column, sign: string): string {
		return paint(COLOURS[colour % GraphColumns.colours] ?? 'red', sign);
	}

	#spreads(): boolean {
		const { parents, index, above, dashes } = this.#columns;
		return parents.length >= 3 && index < above.length - 1 && this.#spread < dashes * 2;
	}

	#drawSpread(): string[] {
		const { above, index } = this.#columns;
		const row = above.flatMap((column, at) => {
			if (at === index) return [this.#sign(column, '|'), ...blanks(this.#spread), ' '];
			const bent = this.#spread > 0 ? at > index : this.#last === 'parting' && this.#lastIndex < at;
			return [this.#sign(column, at > index && bent ? '\\' : '|'), ' '];
		});
		this.#spread++;
		this.#go(this.#spreads() ? 'spread' : 'commit');
		return row;
	}

	#drawCommit(): string[] {
		const columns = this.#columns;
		const { above, index } = columns;
		const row = above.flatMap((column, at) =>
			at === index ? this.#commitSign() : [this.#sign(column, this.#besideCommit(at)), ' '],
		);
		if (index === above.length) row.push(...this.#commitSign());
		if (columns.parents.length > 1) this.#go('parting');
		else this.#go(columns.settled ? 'padding' : 'collapsing');
		return row;
	}

	#besideCommit(at: number): string {
		const { added, addedBefore, index, mapping, before } = this.#columns;
		if (at > index && added > 1) return '\\';
		if (at > index && added === 1) {
			const bent = this.#last === 'parting' && addedBefore > 0 && this.#lastIndex < at;
			return bent ? '\\' : '|';
		}
		const leaning =
			this.#last === 'collapsing' && before[2 * at + 1] === at && (mapping[2 * at] ?? -1) < at;
		return leaning ? '/' : '|';
	}

	#commitSign(): string[] {
		const { dashes, below, mapping, index } = this.#columns;
		const row = ['*'];
		for (let dash = 0; dash < dashes; dash++) {
			const column = below[mapping[(index + dash + 2) * 2] ?? 0];
			if (column)
				row.push(this.#sign(column, '-'), this.#sign(column, dash === dashes - 1 ? '.' : '-'));
		}
		return [...row, ' '];
	}

	#drawParting(): string[] {
		const columns = this.#columns;
		const { above, index, layout, added, parents } = columns;
		const row: string[] = [];
		let parent: Column | undefined;
		for (const [at, column] of above.entries()) {
			if (at === index) row.push(...this.#partingSigns());
			else if (at > index) row.push(this.#sign(column, added > 0 ? '\\' : '|'), ' ');
			else {
				row.push(this.#sign(column, '|'));
				if (layout !== 0 || at !== index - 1) row.push(parent ? this.#sign(parent, '_') : ' ');
			}
			if (column.oid === parents[0]) parent = column;
		}
		if (index === above.length) row.push(...this.#partingSigns());
		this.#go(columns.settled ? 'padding' : 'collapsing');
		return row;
	}

	#partingSigns(): string[] {
		const { parents, layout, added, below } = this.#columns;
		const row: string[] = [];
		for (const [at, parent] of parents.entries()) {
			const column = below.find(({ oid }) => oid === parent);
			const sign = ['/', '|', '\\'][Math.min(layout + at, 2)] ?? '\\';
			row.push(column ? this.#sign(column, sign) : sign);
			if (sign === '\\' && (added > 0 || at < parents.length - 1)) row.push(' ');
		}
		return added === 0 ? [...row, ' '] : row;
	}

	#drawCollapsing(): string[] {
		const columns = this.#columns;
		const signs = collapseLines(columns);
		const row = signs.map(({ sign, index }) => {
			const column = columns.below[index];
			return column ? this.#sign(column, sign) : sign;
		});
		if (columns.settled) this.#go('padding');
		return row;
	}
}

function blanks(count: number): string[] {
	return Array.from({ length: Math.max(0, count) }, () => ' ');
}
