// git status [-s | --porcelain]
import type { Command } from '../command.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { type Change, type WorkState, workState } from '../work/work-state.ts';

const USAGE = 'git status [-s | --short | --porcelain]';
const WORDS: Record<Change, string> = { A: 'new file:   ', M: 'modified:   ', D: 'deleted:    ' };

export const status: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags } = options(
			args,
			{
				short: { type: 'boolean', short: 's' },
				porcelain: { type: 'boolean' },
				branch: { type: 'boolean', short: 'b' },
			},
			USAGE,
		);
		const state = await workState(repository);
		if (flags.short || flags.porcelain) printShort(repository, state, flags.porcelain === true);
		else await printLong(repository, state);
	},
};

function printShort(repository: Repository, state: WorkState, porcelain: boolean): void {
	const show = (path: string): string => (porcelain ? path : repository.shown(path));
	const paths = [
		...new Set([...state.staged.keys(), ...state.unstaged.keys(), ...state.unmerged]),
	].sort();
	for (const path of paths) {
		if (state.unmerged.includes(path)) {
			print(`${paint('red', 'UU')} ${show(path)}`);
			continue;
		}
		const [index, work] = [state.staged.get(path) ?? ' ', state.unstaged.get(path) ?? ' '];
		print(`${paint('green', index)}${paint('red', work)} ${show(path)}`);
	}
	for (const path of folded(state)) print(`${paint('red', '??')} ${show(path)}`);
}

/** A folder without any tracked file stands for all its files, as git shows it. */
function folded({ untracked, tracked }: WorkState): string[] {
	const shown = untracked.map((path) => {
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth++) {
			const folder = `${parts.slice(0, depth).join('/')}/`;
			if (!tracked.some((other) => other.startsWith(folder))) return folder;
		}
		return path;
	});
	return [...new Set(shown)].sort();
}

async function printLong(repository: Repository, state: WorkState): Promise<void> {
	const branch = await repository.branch();
	const head = await repository.head();
	print(branch ? `On branch ${branch}` : `HEAD detached at ${head?.slice(0, 7)}`);
	if (!head) print('', 'No commits yet', '');
	printMerge(repository, state);
	const tips = sections(repository, state, head !== undefined);
	for (const { title, lines, tip } of tips)
		print(title, ...tip.map((text) => `  ${text}`), ...lines, '');
	printEnd(state, head);
}

interface Section {
	title: string;
	tip: string[];
	lines: string[];
}

function sections(repository: Repository, state: WorkState, committed: boolean): Section[] {
	const unstage = committed ? 'git restore --staged <file>...' : 'git rm --cached <file>...';
	const add = [...state.unstaged.values()].includes('D')
		? 'git add/rm <file>...'
		: 'git add <file>...';
	const all: Section[] = [
		{
			title: 'Changes to be committed:',
			tip:
				repository.readState('MERGE_HEAD') === undefined ? [`(use "${unstage}" to unstage)`] : [],
			lines: changeLines(repository, state.staged, 'green'),
		},
		{
			title: 'Unmerged paths:',
			tip: ['(use "git add <file>..." to mark resolution)'],
			lines: state.unmerged.map(
				(path) => `\t${paint('red', `both modified:   ${repository.shown(path)}`)}`,
			),
		},
		{
			title: 'Changes not staged for commit:',
			tip: [
				`(use "${add}" to update what will be committed)`,
				'(use "git restore <file>..." to discard changes in working directory)',
			],
			lines: changeLines(repository, state.unstaged, 'red'),
		},
		{
			title: 'Untracked files:',
			tip: ['(use "git add <file>..." to include in what will be committed)'],
			lines: folded(state).map((path) => `\t${paint('red', shownFolder(repository, path))}`),
		},
	];
	return all.filter(({ lines }) => lines.length > 0);
}

function shownFolder(repository: Repository, path: string): string {
	return path.endsWith('/') ? `${repository.shown(path.slice(0, -1))}/` : repository.shown(path);
}

function printMerge(repository: Repository, state: WorkState): void {
	if (repository.readState('MERGE_HEAD') === undefined) return;
	if (state.unmerged.length > 0) {
		print('You have unmerged paths.', '  (fix conflicts and run "git commit")');
		print('  (use "git merge --abort" to abort the merge)', '');
	} else {
		print(
			'All conflicts fixed but you are still merging.',
			'  (use "git commit" to conclude merge)',
			'',
		);
	}
}

function changeLines(
	repository: Repository,
	changes: ReadonlyMap<string, Change>,
	colour: 'green' | 'red',
): string[] {
	return [...changes]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, change]) => `\t${paint(colour, `${WORDS[change]}${repository.shown(path)}`)}`);
}

function printEnd(
	{ staged, unstaged, untracked, unmerged }: WorkState,
	head: string | undefined,
): void {
	if (staged.size > 0) return;
	if (unstaged.size > 0 || unmerged.length > 0) {
		print('no changes added to commit (use "git add" and/or "git commit -a")');
	} else if (untracked.length > 0) {
		print('nothing added to commit but untracked files present (use "git add" to track)');
	} else if (head) print('nothing to commit, working tree clean');
	else print('nothing to commit (create/copy files and use "git add" to track)');
}
