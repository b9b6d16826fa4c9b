// Goes from one set of files to another in the working tree and the index. Local changes that don't collide are carried
// along, others stop it before anything is touched (git-read-tree(1), "Two Tree Merge").
import fs from 'node:fs';
import { GitError } from '../git-error.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { IgnoreRules } from './ignore-rules.ts';
import { putFile } from './put-file.ts';
import { readWorkFile } from './read-work-file.ts';
import { takeFile } from './take-file.ts';

export interface UpdateOptions {
	verb: 'checkout' | 'merge' | 'reset';
	/** Local changes go. */
	force?: boolean;
	/** Of a merge: what is printed below the complaint. Of a reset: where it was to go. */
	end?: string;
	/** Exit code of a refusal. */
	code?: number;
}

type Files = ReadonlyMap<string, TreeFile>;

export function updateTree(
	repository: Repository,
	before: Files,
	after: Files,
	{ verb, force = false, end = 'Aborting', code = verb === 'merge' ? 2 : 1 }: UpdateOptions,
): void {
	const { index } = repository;
	const conflicts = index.conflicts();
	const known = force ? index.paths() : conflicts.keys();
	const paths = [...new Set([...before.keys(), ...after.keys(), ...known])].sort();
	const changed = paths.filter((path) =>
		force
			? differsFromTree(repository, path, after.get(path))
			: differs(before.get(path), after.get(path)),
	);
	if (!force) refuseLoss(repository, changed, before, after, { verb, end, code });
	// Removals first: a folder may become a file.
	for (const path of changed) {
		if (after.has(path)) continue;
		if (index.has(path) || before.has(path)) takeFile(repository, path);
		index.remove(path);
	}
	for (const path of changed) {
		const file = after.get(path);
		if (file) index.put(path, file, putFile(repository, path, file));
	}
}

function differs(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
	return a?.oid !== b?.oid || a?.mode !== b?.mode;
}

function differsFromTree(
	repository: Repository,
	path: string,
	after: TreeFile | undefined,
): boolean {
	const entry = repository.index.get(path);
	if (differs(entry, after) || !entry) return true;
	const stat = fs.lstatSync(repository.file(path), { throwIfNoEntry: false });
	if (stat && repository.index.isFresh(entry, stat)) return false;
	return differs(readWorkFile(repository, path), after);
}

function refuseLoss(
	repository: Repository,
	changed: readonly string[],
	before: Files,
	after: Files,
	{ verb, end, code }: Required<Omit<UpdateOptions, 'force'>>,
): void {
	const [touched, covered]: [string[], string[]] = [[], []];
	const rules = new IgnoreRules(repository);
	for (const path of changed) {
		const entry = repository.index.get(path);
		const now = readWorkFile(repository, path);
		const wanted = after.get(path);
		if (repository.index.has(path)) {
			const staged = differs(entry, before.get(path)) && differs(entry, wanted);
			const local = now !== undefined && differs(now, entry) && differs(now, wanted);
			if (staged || local) touched.push(path);
		} else if (before.has(path)) {
			if (wanted) touched.push(path);
		} else if (now && !rules.ignores(path, false)) covered.push(path);
	}
	if (verb === 'reset') refuseReset(touched, covered, end);
	const complaints = [
		...complaint(
			'Your local changes to the following files',
			'commit your changes or stash them',
			touched,
			verb,
		),
		...complaint(
			'The following untracked working tree files',
			'move or remove them',
			covered,
			verb,
		),
	];
	if (complaints.length > 0)
		throw new GitError([...complaints, end].join('\n'), { code, prefix: '' });
}

/** As git's plumbing says it: the first file only. */
function refuseReset(touched: readonly string[], covered: readonly string[], name: string): void {
	const [path] = [...touched, ...covered].sort();
	if (path === undefined) return;
	const complaint = covered.includes(path)
		? `Untracked working tree file '${path}' would be overwritten by merge.`
		: `Entry '${path}' not uptodate. Cannot merge.`;
	throw new GitError(`${complaint}\nfatal: Could not reset index file to revision '${name}'.`, {
		prefix: 'error: ',
	});
}

function complaint(what: string, todo: string, paths: readonly string[], verb: string): string[] {
	if (paths.length === 0) return [];
	const before = verb === 'merge' ? 'before you merge' : 'before you switch branches';
	return [
		`error: ${what} would be overwritten by ${verb}:`,
		...paths.map((path) => `\t${path}`),
		`Please ${todo} ${before}.`,
	];
}
