// `Your branch is up to date with 'origin/main'.`, after a switch to it.
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { relationLines } from './relation-lines.ts';

export function printRelation(repository: Repository, branch: string): void {
	const lines = relationLines(repository, branch);
	// The empty line below is for what follows in `git status`.
	print(...lines.slice(0, -1));
}
