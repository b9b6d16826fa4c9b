// Paths -> the rows of a file tree: folders first, each with its depth.
export interface TreeRow {
	/** Path of the file, or of the folder. */
	path: string;
	name: string;
	depth: number;
	folder: boolean;
}

export function treeRows(paths: Iterable<string>): TreeRow[] {
	return rowsIn([...paths], '', 0);
}

function rowsIn(paths: string[], folder: string, depth: number): TreeRow[] {
	const inside = paths.filter((path) => path.startsWith(folder));
	const rest = (path: string): string => path.slice(folder.length);
	const folders = new Set(
		inside.filter((path) => rest(path).includes('/')).map((path) => rest(path).split('/')[0] ?? ''),
	);
	const files = inside.filter((path) => !rest(path).includes('/')).sort();
	return [
		...[...folders]
			.sort()
			.flatMap((name) => [
				{ path: folder + name, name, depth, folder: true },
				...rowsIn(inside, `${folder}${name}/`, depth + 1),
			]),
		...files.map((path) => ({ path, name: rest(path), depth, folder: false })),
	];
}
