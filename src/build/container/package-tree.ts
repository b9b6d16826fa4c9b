// The installed folders of some packages and of what they depend on, as a `node_modules` tree to mount.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { readFolder } from './read-folder.ts';
import type { SnapshotFolder } from './snapshot.ts';

const OWN = join(projectRoot, 'node_modules');

/** @param installed the `node_modules` that they are in */
export async function packageTree(
	names: readonly string[],
	installed = OWN,
): Promise<SnapshotFolder> {
	const tree: SnapshotFolder = { d: {} };
	for (const name of dependencies(names, installed)) {
		const [scopeOrName = '', inScope] = name.split('/');
		const contents = await readFolder(join(installed, name));
		if (inScope === undefined) {
			tree.d[name] = contents;
			continue;
		}
		const scope = (tree.d[scopeOrName] ??= { d: {} });
		if ('d' in scope) scope.d[inScope] = contents;
	}
	return tree;
}

/** Those at the top level; a nested node_modules comes along with its package, but what it needs may be above. */
function dependencies(names: readonly string[], installed: string): Set<string> {
	const found = new Set<string>();
	const visit = (name: string): void => {
		const folder = join(installed, name);
		if (found.has(name) || !existsSync(join(folder, 'package.json'))) return;
		found.add(name);
		neededBy(folder).forEach(visit);
		const nested = join(folder, 'node_modules');
		if (!existsSync(nested)) return;
		for (const inner of readdirSync(nested)) neededBy(join(nested, inner)).forEach(visit);
	};
	names.forEach(visit);
	return found;
}

function neededBy(folder: string): string[] {
	const manifest = join(folder, 'package.json');
	if (!existsSync(manifest)) return [];
	const { dependencies: needed = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
		dependencies?: Record<string, string>;
	};
	return Object.keys(needed);
}
