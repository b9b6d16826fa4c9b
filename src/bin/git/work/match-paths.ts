// Which of the known paths a pathspec means: itself, or all below a folder.

export function matchPaths(paths: Iterable<string>, specs: readonly string[]): string[] {
	return [...paths].filter((path) =>
		specs.some((spec) => spec === '.' || path === spec || path.startsWith(`${spec}/`)),
	);
}
