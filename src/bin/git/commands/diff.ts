// git diff [--staged] [<commit> [<commit>]] [--] [<path>...]
import fs from 'node:fs';
import type { Command } from '../command.ts';
import type { CombinedChange } from '../diff/combined-change.ts';
import { combinedPatch } from '../diff/combined-patch.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { diffOptions } from '../diff/diff-options.ts';
import type { FileChange } from '../diff/file-change.ts';
import { printChanges } from '../diff/print-changes.ts';
import { GitError } from '../git-error.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { peel } from '../revisions/peel.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { revision } from '../revisions/revision.ts';
import { filesOfTree } from '../store/files-of-tree.ts';
import { filesAt } from '../work/files-at.ts';
import { matchPaths } from '../work/match-paths.ts';
import { readWorkFile } from '../work/read-work-file.ts';
import { workFiles } from '../work/work-files.ts';

const USAGE =
	'git diff [--staged] [--stat] [--numstat] [--name-only] [--name-status] [-z] [<commit> [<commit>]] [--] [<path>...]';

type Files = Map<string, TreeFile>;

export const diff: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			args,
			{
				...diffOptions,
				staged: { type: 'boolean' },
				cached: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
				'exit-code': { type: 'boolean' },
				'merge-base': { type: 'boolean' },
			},
			USAGE,
		);
		const { ids, paths } = sort(repository, parsed);
		const staged = parsed.flags.staged === true || parsed.flags.cached === true;
		const format = diffFormat(parsed, true);
		const changes = between(repository, ids, staged, paths, format.renames);
		const combined =
			ids.length === 0 && !staged && format.patch ? conflictChanges(repository, paths) : [];
		if (!parsed.flags.quiet) {
			for (const change of combined) printCombined(repository, change, format.context);
			const told = new Set(combined.map(({ path }) => path));
			printChanges(
				repository,
				changes.filter(({ path }) => !told.has(path)),
				format,
			);
		}
		repository.index.saveRefreshed();
		const asked = parsed.flags.quiet === true || parsed.flags['exit-code'] === true;
		return Promise.resolve(asked && changes.length > 0 ? 1 : 0);
	},
};

function between(
	repository: Repository,
	ids: readonly string[],
	staged: boolean,
	paths: readonly string[] | undefined,
	renames: boolean,
): FileChange[] {
	const [first, second] = ids;
	if (first && second && repository.objects.read(first).type === 'blob') {
		const [before, after] = [first, second].map((oid) => ({ oid, mode: '100644' }));
		if (!before || !after || first === second) return [];
		return [{ status: 'M', path: first, before, after }];
	}
	const [before, after] = sides(repository, ids, staged);
	const changes = compareFiles(repository, filesAt(before, paths), filesAt(after, paths), renames);
	if (first && !staged) return changes;
	return [...changes, ...unmerged(repository, paths, staged)].sort((a, b) =>
		a.path < b.path ? -1 : 1,
	);
}

/** Of a file that both sides have, what the working tree has of each. */
function conflictChanges(
	repository: Repository,
	paths: readonly string[] | undefined,
): CombinedChange[] {
	const conflicts = repository.index.conflicts();
	const shown = paths ? matchPaths(conflicts.keys(), paths) : [...conflicts.keys()];
	return shown.flatMap((path): CombinedChange[] => {
		const { ours, theirs } = conflicts.get(path) ?? {};
		if (!ours || !theirs) return [];
		const after = readWorkFile(repository, path);
		return [{ path, before: [ours, theirs], after, working: true }];
	});
}

function printCombined(repository: Repository, change: CombinedChange, context: number): void {
	const lines = combinedPatch(repository, change, { dense: true, context });
	process.stdout.write(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'));
}

/** Paths in conflict are named; the working tree's version is compared with ours. */
function unmerged(
	repository: Repository,
	paths: readonly string[] | undefined,
	named: boolean,
): FileChange[] {
	const conflicts = repository.index.conflicts();
	const shown = paths ? matchPaths(conflicts.keys(), paths) : [...conflicts.keys()];
	return shown.flatMap((path): FileChange[] => {
		const marker: FileChange = { status: 'U', path };
		const before = conflicts.get(path)?.ours;
		const after = named || !before ? undefined : readWorkFile(repository, path);
		if (!before || !after || after.oid === before.oid) return [marker];
		return [marker, { status: 'M', path, before, after }];
	});
}

function sort(
	repository: Repository,
	{ words, paths }: Parsed,
): { ids: string[]; paths: string[] | undefined } {
	const ids: string[] = [];
	const rest = [...(paths ?? [])];
	for (const word of words) {
		const range = /^(.*?)(\.\.\.?)(.*)$/.exec(word);
		if (range && !fs.existsSync(repository.file(repository.inside(word)))) {
			const [left, right] = [
				revision(repository, range[1] || 'HEAD'),
				revision(repository, range[3] || 'HEAD'),
			];
			const base = range[2] === '...' ? mergeBases(repository.objects, left, right)[0] : left;
			ids.push(base ?? left, right);
		} else if (rest.length === 0 && (paths || resolveRevision(repository, word)))
			ids.push(revision(repository, word));
		else if (fs.existsSync(repository.file(repository.inside(word)))) rest.push(word);
		else revision(repository, word);
	}
	if (ids.length > 2) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
	return {
		ids,
		paths: rest.length > 0 ? rest.map((path) => repository.inside(path)) : undefined,
	};
}

function sides(repository: Repository, ids: readonly string[], staged: boolean): [Files, Files] {
	const [first, second] = ids;
	const tree = (oid: string): Files => {
		const root = peel(repository.objects, oid, 'tree');
		if (root === undefined) throw new GitError(`bad object ${oid}`);
		return filesOfTree(repository.objects, root);
	};
	if (first && second) return [tree(first), tree(second)];
	const conflicts = repository.index.conflicts();
	const settled = (files: Files): Files =>
		new Map([...files].filter(([path]) => !conflicts.has(path)));
	if (staged)
		return [
			settled(first ? tree(first) : repository.filesOf(repository.head())),
			repository.index.files(),
		];
	const work = workFiles(repository);
	return first ? [tree(first), work] : [repository.index.files(), settled(work)];
}
