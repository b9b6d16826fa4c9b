// `-`, where HEAD was before: from its log.
import { GitError } from '../git-error.ts';
import type { Refs } from './refs.ts';

export function previousBranch({ log }: Refs): string {
	const move = log
		.read('HEAD')
		.findLast(({ message }) => message.startsWith('checkout: moving from '));
	const name = /^checkout: moving from (.*) to /.exec(move?.message ?? '')?.[1];
	if (name === undefined) throw new GitError('invalid reference: @{-1}');
	return name;
}
