// A commit of what is staged; moves the branch, or HEAD where it is detached.
import git from 'isomorphic-git';
import { identity } from '../identity.ts';
import type { Person } from './git-object.ts';
import type { Repository } from '../repository.ts';

export interface CommitOptions {
	message: string;
	parents: string[];
	/** The author stays, when a commit is amended or picked. */
	author?: { name: string; email: string; timestamp: number; timezoneOffset: number } | undefined;
}

/** @returns the commit's id */
export async function writeCommit(
	repository: Repository,
	{ message, parents, author }: CommitOptions,
): Promise<string> {
	return git.commit({
		...repository.base,
		message,
		parent: parents,
		author: author ?? dated(identity(repository, 'AUTHOR')),
		committer: dated(identity(repository, 'COMMITTER')),
	});
}

function dated(person: Person): Person & { timezoneOffset: number } {
	const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)/.exec(person.zone) ?? [];
	const offset = Number(hours) * 60 + Number(minutes);
	return { ...person, timezoneOffset: sign === '-' ? offset : -offset || 0 };
}
