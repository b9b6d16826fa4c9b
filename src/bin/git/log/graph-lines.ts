// The drawing beside `git log --graph`: one column per line of development.
import type { Commit } from '../objects/git-object.ts';

export class GraphLines {
	readonly #shown: ReadonlySet<string>;
	/** The commit that each column waits for. */
	#columns: string[] = [];

	/** @param commits in the order in which they will be printed */
	constructor(commits: readonly Commit[]) {
		this.#shown = new Set(commits.map(({ oid }) => oid));
	}

	/** The commit's text beside its column, and the lines that lead on from it. */
	next({ oid, parents: all }: Commit, text: string, apart: boolean): string {
		const lines: string[] = [];
		if (!this.#columns.includes(oid)) this.#columns.push(oid);
		const at = this.#columns.indexOf(oid);
		const [first = '', ...rest] = text.split('\n');
		const parents = all.filter((parent) => this.#shown.has(parent));
		const marks = this.#columns.map((_, index) => (index === at ? '*' : '|')).join(' ');
		lines.push(`${marks}${parents.length > 1 ? '   ' : ' '}${first}`);
		if (parents.length > 1)
			lines.push(`${bars(at + 1)}\\${bars(this.#columns.length - at - 1, '  ')}  `);
		this.#columns.splice(at, 1, ...parents);
		for (const line of rest) lines.push(`${bars(this.#columns.length)} ${line}`.trimEnd());
		if (apart) lines.push(bars(this.#columns.length));
		const joined = new Set(this.#columns);
		if (joined.size < this.#columns.length) {
			this.#columns = [...joined];
			lines.push(`${bars(this.#columns.length)}/  `);
		}
		return lines.map((line) => `${line}\n`).join('');
	}
}

function bars(count: number, gap = ' '): string {
	return Array.from({ length: count }, () => '|').join(gap);
}
