// What lies over the editor: a change, a conflict, or a file as it was in a commit.
import type { GitChange } from './git-change.ts';

export type OpenedFile =
	| { kind: 'change'; path: string; area: GitChange['area'] }
	| { kind: 'conflict'; path: string; letters: string }
	| {
			kind: 'version';
			path: string;
			oid: string;
			/** The commit to compare with; undefined: there was none before. */
			parent: string | undefined;
			subject: string;
	  };
