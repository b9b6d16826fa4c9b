// Shell lines that make some commits, a minute apart.

export function commits(count: number): string[] {
	return Array.from({ length: count }, (_, index) => {
		const n = index + 1;
		return `echo ${n} > f${n}; git add f${n}; GIT_AUTHOR_DATE="${1_700_000_000 + n * 60} +0100" GIT_COMMITTER_DATE="${1_700_000_000 + n * 60} +0100" git commit -q -m "Add f${n}"`;
	});
}
