// Makes working tree and index look like a commit, carrying over local changes that don't collide, as git switch does.
import fs from 'node:fs';
import { dirname } from 'node:path';
import git from 'isomorphic-git';
import { GitError } from '../git-error.ts';
import { blob } from '../objects/blob.ts';
import { filesOfCommit, type TreeFile } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';
import { workState } from './work-state.ts';

/** @param verb for the error: `checkout` or `merge` */
export async function checkoutTree(
	repository: Repository,
	target: string,
	{ force = false, verb = 'checkout' }: { force?: boolean; verb?: 'checkout' | 'merge' } = {},
): Promise<void> {
	const before = await filesOfCommit(repository, await repository.head());
	const after = await filesOfCommit(repository, target);
	const paths = [...new Set([...before.keys(), ...after.keys()])];
	const changed = force
		? paths
		: paths.filter((path) => before.get(path)?.oid !== after.get(path)?.oid);
	if (!force) await refuseLoss(repository, changed, verb);
	for (const path of changed) await put(repository, path, after.get(path));
}

async function refuseLoss(
	repository: Repository,
	changed: readonly string[],
	verb: string,
): Promise<void> {
	const { staged, unstaged, untracked } = await workState(repository);
	const touched = changed.filter((path) => staged.has(path) || unstaged.has(path)).sort();
	if (touched.length > 0)
		throw lossError(
			'Your local changes to the following files',
			'commit your changes or stash them',
			touched,
			verb,
		);
	const covered = changed.filter((path) => untracked.includes(path)).sort();
	if (covered.length > 0)
		throw lossError(
			'The following untracked working tree files',
			'move or remove them',
			covered,
			verb,
		);
}

function lossError(what: string, todo: string, paths: readonly string[], verb: string): GitError {
	const before = verb === 'merge' ? 'before you merge' : 'before you switch branches';
	const lines = [
		`${what} would be overwritten by ${verb}:`,
		...paths.map((path) => `\t${path}`),
		`Please ${todo} ${before}.`,
		'Aborting',
	];
	return new GitError(lines.join('\n'), { code: 1, prefix: 'error: ' });
}

async function put(
	repository: Repository,
	filepath: string,
	file: TreeFile | undefined,
): Promise<void> {
	const path = repository.file(filepath);
	if (!file) {
		fs.rmSync(path, { force: true });
		await git.remove({ ...repository.base, filepath });
		removeEmptyFolders(repository, dirname(path));
		return;
	}
	fs.mkdirSync(dirname(path), { recursive: true });
	fs.writeFileSync(path, await blob(repository, file.oid));
	fs.chmodSync(path, file.mode === '100755' ? 0o755 : 0o644);
	await git.add({ ...repository.base, filepath, force: true });
}

function removeEmptyFolders(repository: Repository, folder: string): void {
	for (let at = folder; at !== repository.dir && at.startsWith(repository.dir); at = dirname(at)) {
		if (!fs.existsSync(at) || fs.readdirSync(at).length > 0) return;
		fs.rmdirSync(at);
	}
}
