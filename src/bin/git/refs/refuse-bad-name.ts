// Which names a branch can't have (git-check-ref-format(1)).
import { GitError } from '../git-error.ts';

export function refuseBadName(name: string, kind: 'branch' | 'tag' = 'branch'): void {
	const bad =
		/[\s~^:?*[\\\u007f]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)/.test(name) ||
		name === '' ||
		name === '@' ||
		(kind === 'branch' && name === 'HEAD');
	if (bad) throw new GitError(`'${name}' is not a valid ${kind} name${kind === 'tag' ? '.' : ''}`);
}
