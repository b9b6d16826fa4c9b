// Loads isomorphic-git when it is needed: it is three times as large as the rest of the program.
import { createRequire } from 'node:module';
import { realpathSync } from 'node:fs';
import type { isomorphicGit } from '../../lib/isomorphic-git.ts';

export function loadIsomorphic(): typeof isomorphicGit {
	// Beside the program's folder: bin/git and lib/isomorphic-git.cjs.
	const program = realpathSync(process.argv[1] ?? '');
	const loaded: unknown = createRequire(program)('../lib/isomorphic-git.cjs');
	return (loaded as { isomorphicGit: typeof isomorphicGit }).isomorphicGit;
}
