// Histories with many branches and merges, and what is shown of them: with both gits.

export const historyScenarios: Readonly<Record<string, string[]>> = {
	'a graph of many branches': [
		'git init -q',
		...[1, 2, 3, 4].flatMap((seed) => [
			`git fast-import --quiet --force << 'END'\n${randomHistory(seed)}END`,
			'git log --graph --oneline --all; git log --graph --all --date-order --format=%s%n%b',
			'git log --graph --all --stat; git log --graph --oneline --all -- a; git log --oneline main -- a b',
			'git log --graph -n 4 --format=format:%h:%s; git log --graph --oneline --first-parent; git log --cc --format=short; git log --graph -p --format=short -n 6',
		]),
	],
	'a merge that is in none of its parents': [
		'git init -q',
		'seq 1 12 > f; echo g > g; git add .; git commit -q -m base; git switch -q -c side; sed -i "3s/$/ side/; 7d" f; echo s > g; git commit -q -a -m side; git switch -q main; sed -i "3s/$/ main/; 11d" f; echo n > n; git add n; git commit -q -a -m main',
		'git merge side; git diff; git diff -U1; git diff HEAD; git diff --name-status',
		'sed -i "/^[<=>]/d" f; git diff; rm f; git diff; git checkout -q --ours f; git diff',
		'echo end >> f; git add f; git commit -q -m merged; git show; git show --oneline; git show --stat; git show -p --stat --format=%s; git show --name-status; git log -p -c -1; git log -p --first-parent -1; git show --format=',
		'git tag -a -m tagged v1; git show v1 --format=; git show v1 -s --format=%s; git show v1 --oneline; git show HEAD~1 v1 -s; git show HEAD HEAD~1 --oneline; git log --format= --stat; git log --format=; git log --oneline --format=%s',
	],
};

/** A stream for `git fast-import`: the same one for the same seed. */
function randomHistory(seed: number): string {
	let state = seed;
	const below = (limit: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * limit);
	};
	const commits = Array.from({ length: 24 }, (_, index) => {
		const reach = 1 + below(6);
		const count = below(3) === 0 ? 2 + below(3) : 1;
		const parents = new Set(
			Array.from({ length: count }, () => Math.max(0, index - 1 - below(reach))),
		);
		const links = index === 0 ? [] : [...parents];
		const message = `${seed}.${index}${below(3) === 0 ? '\n\nmore\nlines' : ''}\n`;
		const content = `${below(1000)}\n`;
		return [
			`commit refs/heads/${below(4) === 0 ? `b${index}` : 'main'}`,
			`mark :${index + 1}`,
			`committer Ada <ada@example.org> ${1_700_000_000 + (index - below(3)) * 60} +0000`,
			`data ${message.length}`,
			`${message}${links.map((at, nth) => `${nth === 0 ? 'from' : 'merge'} :${at + 1}\n`).join('')}M 100644 inline ${'abcd'[below(4)]}`,
			`data ${content.length}`,
			content,
		].join('\n');
	});
	return commits.join('\n');
}
