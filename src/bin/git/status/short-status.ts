// `git status -s` and `--porcelain`: two letters and a name per line (git-status(1), "Short Format").
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { quotePath } from '../text/quote-path.ts';
import { shownPath } from './shown-path.ts';
import { conflictCode } from '../work/conflict-code.ts';
import type { WorkState } from '../work/work-state.ts';
import { branchRelation } from './branch-relation.ts';

export interface ShortStatusOptions {
	branch: boolean;
	/** For scripts: names from the root, no colours. */
	porcelain: boolean;
	/** `-z` */
	zero: boolean;
	ignored: boolean;
}

export function shortStatus(
	repository: Repository,
	state: WorkState,
	options: ShortStatusOptions,
): string {
	const { zero, porcelain } = options;
	const tint: typeof paint = (colour, text) => (porcelain ? text : paint(colour, text));
	const name = (path: string): string =>
		zero ? path : quotePath(porcelain ? path : shownPath(repository, path), true);
	const line = (codes: string, path: string, oldPath: string | undefined): string => {
		if (oldPath === undefined) return `${codes} ${name(path)}`;
		return zero ? `${codes} ${path}\0${oldPath}` : `${codes} ${name(oldPath)} -> ${name(path)}`;
	};
	const rows = tracked(state).map(({ index, work, path, oldPath, conflict }) =>
		line(
			`${index === ' ' ? ' ' : tint(conflict ? 'red' : 'green', index)}${work === ' ' ? ' ' : tint('red', work)}`,
			path,
			oldPath,
		),
	);
	const lines = [
		...(options.branch ? [branchLine(repository, tint)] : []),
		...rows,
		...state.untracked.map((path) => `${tint('red', '??')} ${name(path)}`),
		...(options.ignored ? state.ignored.map((path) => `${tint('red', '!!')} ${name(path)}`) : []),
	];
	return lines.map((text) => `${text}${zero ? '\0' : '\n'}`).join('');
}

interface Row {
	index: string;
	work: string;
	path: string;
	oldPath: string | undefined;
	conflict: boolean;
}

function tracked({ staged, unstaged, unmerged }: WorkState): Row[] {
	const rows = new Map<string, Row>();
	for (const { status: index, path, oldPath } of staged)
		rows.set(path, { index, work: ' ', path, oldPath, conflict: false });
	for (const { status: work, path, oldPath } of unstaged) {
		const row = rows.get(path);
		if (row) row.work = work;
		else rows.set(path, { index: ' ', work, path, oldPath, conflict: false });
	}
	for (const [path, conflict] of unmerged) {
		const [index = 'U', work = 'U'] = conflictCode(conflict);
		rows.set(path, { index, work, path, oldPath: undefined, conflict: true });
	}
	return [...rows.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function branchLine(repository: Repository, tint: typeof paint): string {
	const branch = repository.branch();
	if (branch === undefined) return `## ${tint('red', 'HEAD (no branch)')}`;
	const start = repository.head() === undefined ? '## No commits yet on ' : '## ';
	const relation = branchRelation(repository, branch);
	if (!relation) return `${start}${tint('green', branch)}`;
	const { upstream, exists, ahead, behind } = relation;
	const parts = [
		...(exists ? [] : ['gone']),
		...(ahead > 0 ? [`ahead ${tint('green', String(ahead))}`] : []),
		...(behind > 0 ? [`behind ${tint('red', String(behind))}`] : []),
	];
	const apart = parts.length > 0 ? ` [${parts.join(', ')}]` : '';
	return `${start}${tint('green', branch)}...${tint('red', upstream)}${apart}`;
}
