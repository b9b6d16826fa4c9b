// `git status` in words: sections of files, and what can be done about them.
import type { FileChange } from '../diff/file-change.ts';
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { quotePath } from '../text/quote-path.ts';
import { conflictCode, type ConflictCode } from '../work/conflict-code.ts';
import type { WorkState } from '../work/work-state.ts';
import { shownPath } from './shown-path.ts';
import { stateLines } from './state-lines.ts';

const WORDS: Readonly<Record<string, string>> = {
	A: 'new file:   ',
	M: 'modified:   ',
	D: 'deleted:    ',
	R: 'renamed:    ',
	T: 'typechange: ',
};

const CONFLICTS: Readonly<Record<ConflictCode, string>> = {
	DD: 'both deleted:    ',
	AU: 'added by us:     ',
	UD: 'deleted by them: ',
	UA: 'added by them:   ',
	DU: 'deleted by us:   ',
	AA: 'both added:      ',
	UU: 'both modified:   ',
};

export function longStatus(
	repository: Repository,
	state: WorkState,
	{ ignored, untracked }: { ignored: boolean; untracked: boolean },
): string {
	const sections = [
		stagedSection(repository, state),
		unmergedSection(repository, state),
		unstagedSection(repository, state),
		section(
			'Untracked files:',
			['(use "git add <file>..." to include in what will be committed)'],
			state.untracked.map((path) => paint('red', shown(repository, path))),
		),
		section(
			'Ignored files:',
			['(use "git add -f <file>..." to include in what will be committed)'],
			ignored ? state.ignored.map((path) => paint('red', shown(repository, path))) : [],
		),
	];
	const lines = [
		...stateLines(repository, state),
		...sections.flat(),
		...(untracked || state.staged.length === 0
			? []
			: ['Untracked files not listed (use -u option to show untracked files)']),
		...ending(repository, state, untracked),
	];
	return lines.map((line) => `${line}\n`).join('');
}

function section(title: string, tips: readonly string[], lines: readonly string[]): string[] {
	if (lines.length === 0) return [];
	return [title, ...tips.map((tip) => `  ${tip}`), ...lines.map((line) => `\t${line}`), ''];
}

function shown(repository: Repository, path: string): string {
	return quotePath(shownPath(repository, path));
}

function changeLine(
	repository: Repository,
	{ status, path, oldPath }: FileChange,
	colour: 'green' | 'red',
): string {
	const name =
		oldPath === undefined
			? shown(repository, path)
			: `${shown(repository, oldPath)} -> ${shown(repository, path)}`;
	return paint(colour, `${WORDS[status] ?? ''}${name}`);
}

function unstageTip(repository: Repository): string {
	return repository.head() === undefined
		? '(use "git rm --cached <file>..." to unstage)'
		: '(use "git restore --staged <file>..." to unstage)';
}

function stagedSection(repository: Repository, { staged }: WorkState): string[] {
	const plain = ['MERGE_HEAD', 'CHERRY_PICK_HEAD'].every(
		(name) => repository.readState(name) === undefined,
	);
	return section(
		'Changes to be committed:',
		plain ? [unstageTip(repository)] : [],
		staged.map((change) => changeLine(repository, change, 'green')),
	);
}

function unmergedSection(repository: Repository, { unmerged }: WorkState): string[] {
	const codes = [...unmerged.values()].map(conflictCode);
	const gone = codes.some((code) => code === 'UD' || code === 'DU');
	const kept = codes.some((code) => !'UD DU DD'.includes(code));
	const tip =
		codes.includes('DD') && !gone && !kept
			? '(use "git rm <file>..." to mark resolution)'
			: gone || codes.includes('DD')
				? '(use "git add/rm <file>..." as appropriate to mark resolution)'
				: '(use "git add <file>..." to mark resolution)';
	const merging = ['MERGE_HEAD', 'CHERRY_PICK_HEAD'].some(
		(name) => repository.readState(name) !== undefined,
	);
	return section(
		'Unmerged paths:',
		[...(merging ? [] : [unstageTip(repository)]), tip],
		[...unmerged].map(([path, conflict]) =>
			paint('red', `${CONFLICTS[conflictCode(conflict)]}${shown(repository, path)}`),
		),
	);
}

function unstagedSection(repository: Repository, { unstaged }: WorkState): string[] {
	const add = unstaged.some(({ status }) => status === 'D') ? 'git add/rm' : 'git add';
	return section(
		'Changes not staged for commit:',
		[
			`(use "${add} <file>..." to update what will be committed)`,
			'(use "git restore <file>..." to discard changes in working directory)',
		],
		unstaged.map((change) => changeLine(repository, change, 'red')),
	);
}

function ending(
	repository: Repository,
	{ staged, unstaged, untracked, unmerged }: WorkState,
	looked: boolean,
): string[] {
	if (staged.length > 0) return [];
	if (unstaged.length > 0 || unmerged.size > 0)
		return ['no changes added to commit (use "git add" and/or "git commit -a")'];
	if (untracked.length > 0)
		return ['nothing added to commit but untracked files present (use "git add" to track)'];
	if (repository.head() === undefined)
		return ['nothing to commit (create/copy files and use "git add" to track)'];
	return [
		looked
			? 'nothing to commit, working tree clean'
			: 'nothing to commit (use -u to show untracked files)',
	];
}
