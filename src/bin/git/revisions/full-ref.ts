// A short name -> the ref that it stands for, in git's order (gitrevisions(7), "<refname>").
import type { Refs } from '../refs/refs.ts';

export function fullRef(refs: Refs, name: string): string | undefined {
	const candidates = [
		...(/^(refs\/.*|[A-Z_]+)$/.test(name) ? [name] : []),
		`refs/${name}`,
		`refs/tags/${name}`,
		`refs/heads/${name}`,
		`refs/remotes/${name}`,
		`refs/remotes/${name}/HEAD`,
	];
	return candidates.find((candidate) => refs.raw(candidate) !== undefined);
}
