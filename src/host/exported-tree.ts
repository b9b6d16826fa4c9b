// Reads a folder of the container for `export`, without what is excluded.
import type { KernelClient } from '#kernel/client.ts';
import type { DirectoryEntry } from '#kernel/syscalls.ts';
import { Globs } from './globs.ts';
import type { WireDirectory } from './wire-tree.ts';

export interface Selection {
	includes?: string[] | undefined;
	excludes?: string[] | undefined;
}

const DIRECTORY = 2;
const SYMLINK = 3;

export async function exportedTree(
	kernel: KernelClient,
	root: string,
	{ includes = [], excludes = [] }: Selection,
): Promise<WireDirectory<Uint8Array>> {
	const excluded = new Globs(excludes);
	const included = new Globs(includes);

	/** `inside`: a folder above is excluded, so that only what `includes` names counts. */
	async function directory(path: string, inside: boolean): Promise<WireDirectory<Uint8Array>> {
		const entries = await kernel.call('readdir', path === '' ? root : `${root}/${path}`);
		const found = await Promise.all(entries.map((entry) => node(path, entry, inside)));
		return { d: Object.fromEntries(found.flat()) };
	}

	async function node(
		parent: string,
		[name, type]: DirectoryEntry,
		inside: boolean,
	): Promise<[string, WireDirectory<Uint8Array>['d'][string]][]> {
		const path = parent === '' ? name : `${parent}/${name}`;
		const left = (inside || excluded.match(path)) && !included.match(path);
		if (type === DIRECTORY) {
			const child = await directory(path, left);
			return left && Object.keys(child.d).length === 0 ? [] : [[name, child]];
		}
		if (left) return [];
		const absolute = `${root}/${path}`;
		if (type === SYMLINK) return [[name, { f: { l: await kernel.call('readlink', absolute) } }]];
		return [[name, { f: { c: await kernel.call('readFile', absolute) } }]];
	}

	return directory('', false);
}
