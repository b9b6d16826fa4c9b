// `refs/heads/main` -> `main`.

export function shortRef(name: string): string {
	return name.replace(/^refs\/(heads|tags|remotes)\//, '').replace(/^refs\//, '');
}
