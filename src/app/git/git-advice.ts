// What to do when git refuses: by its own words, since its exit codes don't tell.
const ADVICE: readonly (readonly [RegExp, string])[] = [
	[
		/would be overwritten by|commit your changes or stash them/i,
		'Your changes would get lost. Commit them or stash them, then try again.',
	],
	[
		/not fully merged/,
		'It has commits that no other branch has. Merge it first, or delete it anyway: the history forgets those commits.',
	],
	[/a branch named .* already exists/, 'Pick another name, or switch to that branch.'],
	[/tag '.*' already exists/, 'Pick another name, or delete that tag first.'],
	[
		/not a valid (branch|tag) name/,
		'Use letters, digits, dots, - and /. Spaces and two dots in a row are not allowed.',
	],
	[
		/unmerged|unresolved conflict/i,
		'Open each file under Conflicts and mark it as resolved first.',
	],
	[/nothing to commit|no changes added/, 'Change a file, or stage what you changed.'],
	[/empty commit message/, 'Write what you did in one line.'],
	[/nothing to amend/, 'There is no commit yet. Make the first one.'],
	[/Cannot delete branch .* checked out/, 'Switch to another branch first.'],
	[/is a merge but no -m option/, 'A merge has two parents: revert or pick its single commits.'],
	[/does not have any commits yet/, 'Make the first commit.'],
	[
		/did not match any file|pathspec/,
		'The file may have been renamed or deleted. Look at the changes.',
	],
];

export function gitAdvice(words: string): string {
	const known = ADVICE.find(([pattern]) => pattern.test(words));
	return known?.[1] ?? 'Try it in the shell to look further.';
}
