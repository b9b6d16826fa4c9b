// The working directory. Whatever path the client names lies inside it: `/` and `..` at the top mean it.
export class Workdir {
	readonly path: string;

	constructor(name: string) {
		this.path = `/home/${name}`;
	}

	/** Absolute path in the container of a path that the client gave. */
	resolve(path: string): string {
		const parts: string[] = [];
		for (const part of path.split('/')) {
			if (part === '' || part === '.') continue;
			if (part === '..') parts.pop();
			else parts.push(part);
		}
		return [this.path, ...parts].join('/');
	}
}
