// A commit of what is staged, or of a given tree; moves the branch, or HEAD where it is detached.
import { GitError } from '../git-error.ts';
import { identity } from '../identity.ts';
import { commitBytes } from '../objects/commit-bytes.ts';
import type { Person } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { writeTree } from '../store/write-tree.ts';

export interface CommitOptions {
	message: string;
	parents: readonly string[];
	/** The author stays, when a commit is amended or picked. */
	author?: Person | undefined;
	/** Undefined: what is staged. */
	tree?: string | undefined;
	/** For the log of HEAD: `commit`, `commit (amend)`; the title follows where there is no colon. */
	reason: string;
}

/** @returns the commit's id */
export function writeCommit(repository: Repository, options: CommitOptions): string {
	const { message, parents, reason } = options;
	const author = options.author ?? identity(repository, 'AUTHOR');
	const committer = identity(repository, 'COMMITTER');
	const { index, objects, refs } = repository;
	if (index.conflicts().size > 0) throw new GitError('there are paths in conflict');
	const tree = options.tree ?? writeTree(objects, index.files());
	const bytes = commitBytes({ tree, parents: [...parents], author, committer, message });
	const oid = objects.write('commit', bytes);
	const log = reason.includes(': ') ? reason : `${reason}: ${message.split('\n')[0] ?? ''}`;
	refs.update('HEAD', oid, log);
	return oid;
}
