// The drawing beside `git log --graph`: one column per line of development.
import type { ReadCommitResult } from 'isomorphic-git';
import { print } from './print.ts';

export interface Graph {
	/** Prints the commit's text beside its column, and the lines that lead on from it. */
	print(commit: ReadCommitResult, text: string): void;
}

/** @param commits in the order in which they will be printed */
export function graphRows(commits: readonly ReadCommitResult[]): Graph {
	const shown = new Set(commits.map(({ oid }) => oid));
	/** The commit that each column waits for. */
	let columns: string[] = [];
	return {
		print({ oid, commit }, text) {
			if (!columns.includes(oid)) columns.push(oid);
			const at = columns.indexOf(oid);
			const [first = '', ...rest] = text.split('\n');
			const parents = commit.parent.filter((parent) => shown.has(parent));
			const marks = columns.map((_, index) => (index === at ? '*' : '|')).join(' ');
			print(`${marks}${parents.length > 1 ? '   ' : ' '}${first}`);
			if (parents.length > 1) print(`${bars(at + 1)}\\${bars(columns.length - at - 1, '  ')}  `);
			columns = advance(columns, at, parents);
			for (const line of rest) print(`${bars(columns.length)} ${line}`.trimEnd());
			const joined = columns.length - new Set(columns).size;
			if (joined > 0) {
				columns = [...new Set(columns)];
				print(`${bars(columns.length)}/  `);
			}
		},
	};
}

function bars(count: number, gap = ' '): string {
	return Array.from({ length: count }, () => '|').join(gap);
}

/** The commit's column goes on with its first parent; further parents open columns of their own. */
function advance(columns: readonly string[], at: number, parents: readonly string[]): string[] {
	const [first, ...others] = parents;
	const next = [
		...columns.slice(0, at),
		...(first === undefined ? [] : [first]),
		...others,
		...columns.slice(at + 1),
	];
	return next;
}
