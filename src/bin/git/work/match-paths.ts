// Which of the known paths a pathspec means: itself, all below a folder, or what its wildcards match.

export function matchPaths(paths: Iterable<string>, specs: readonly string[]): string[] {
	const tests = specs.map((spec) => {
		if (spec === '.') return () => true;
		const folder = `${spec}/`;
		const pattern = /[*?[]/.test(spec) ? globOf(spec) : undefined;
		return (path: string) =>
			path === spec || path.startsWith(folder) || (pattern?.test(path) ?? false);
	});
	return [...paths].filter((path) => tests.some((fits) => fits(path)));
}

/** Unlike in a shell, `*` matches slashes too (gitglossary(7), "pathspec"). */
function globOf(spec: string): RegExp {
	const source = spec
		.replaceAll(/[.+^${}()|\\]/g, '\\$&')
		.replaceAll('*', '.*')
		.replaceAll('?', '.')
		.replaceAll('[!', '[^');
	return new RegExp(`^${source}(/|$)`, 's');
}
