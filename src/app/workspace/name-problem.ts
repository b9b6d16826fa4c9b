// What is wrong with the name for a new file, if anything is.
export function nameProblem(path: string, taken: Iterable<string>): string | undefined {
	if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) {
		return 'Use letters, digits and . - _ in names, / between folders';
	}
	if (/(^|\/)(\.git|\.slipway|node_modules)(\/|$)/.test(path)) {
		return 'Programs keep their own files there';
	}
	const others = [...taken];
	if (others.includes(path)) return `${path} exists already`;
	const folder = others.find(
		(other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`),
	);
	return folder === undefined ? undefined : `${path} collides with ${folder}`;
}
