// Glob patterns as used for `export`: `*`, `**`, `?`, `[abc]`, `{a,b}`, matched against paths relative to the exported folder.
export class Globs {
	readonly #patterns: RegExp[];

	constructor(globs: readonly string[]) {
		this.#patterns = globs.map((glob) => new RegExp(`^${source(glob.replace(/^\.?\//, ''))}$`));
	}

	/** A pattern without a slash matches at any depth, as in .gitignore. */
	match(path: string): boolean {
		const name = path.slice(path.lastIndexOf('/') + 1);
		return this.#patterns.some((pattern) => pattern.test(path) || pattern.test(name));
	}
}

const tokens = /\*\*\/|\/\*\*$|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[\s\S]/g;

function source(glob: string): string {
	return (glob.match(tokens) ?? []).map(tokenSource).join('');
}

function tokenSource(token: string): string {
	if (token === '**/') return '(?:.*/)?';
	if (token === '/**') return '(?:/.*)?';
	if (token === '**') return '.*';
	if (token === '*') return '[^/]*';
	if (token === '?') return '[^/]';
	if (token.length > 1 && token.startsWith('[')) return token.replace('[!', '[^');
	if (token.length > 1 && token.startsWith('{')) {
		return `(?:${token.slice(1, -1).split(',').map(source).join('|')})`;
	}
	return token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
