// Who did what to a path in conflict, as `git status -s` writes it.
import type { Conflict } from '../store/git-index.ts';

export type ConflictCode = 'DD' | 'AU' | 'UD' | 'UA' | 'DU' | 'AA' | 'UU';

export function conflictCode({ base, ours, theirs }: Conflict): ConflictCode {
	if (base) {
		if (ours) return theirs ? 'UU' : 'UD';
		return theirs ? 'DU' : 'DD';
	}
	if (ours) return theirs ? 'AA' : 'AU';
	return 'UA';
}
