// `git stash list` -> what was put aside, newest first.
import type { GitStash } from './git-stash.ts';

export const readStashes = {
	args: ['stash', 'list'],
	parse(text: string): GitStash[] {
		return text.split('\n').flatMap((line) => {
			const [, name, message] = /^(stash@\{\d+\}): (.*)$/.exec(line) ?? [];
			return name === undefined || message === undefined ? [] : [{ name, message }];
		});
	},
};
