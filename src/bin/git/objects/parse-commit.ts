// The bytes of a commit, read.
import type { Commit } from './git-object.ts';
import { parsePerson } from './parse-person.ts';
import { splitHeaders } from './split-headers.ts';

export function parseCommit(oid: string, bytes: Buffer): Commit {
	const { first, all, message } = splitHeaders(bytes.toString('utf8'));
	return {
		oid,
		tree: first('tree') ?? '',
		parents: all('parent'),
		author: parsePerson(first('author') ?? ''),
		committer: parsePerson(first('committer') ?? ''),
		message,
	};
}
