// `webcontainer.export`: a folder as the client's JSON tree, as a snapshot, or as a zip archive.
import type { KernelClient } from '#kernel/client.ts';
import { encode } from '@msgpack/msgpack';
import { transfer } from 'comlink';
import { zipSync, type Zippable } from 'fflate';
import { asNodeError } from './as-node-error.ts';
import { exportedTree, type Selection } from './exported-tree.ts';
import { TextEncoding } from './text-encoding.ts';
import type { WireDirectory, WireFile } from './wire-tree.ts';

export interface SerializeOptions extends Selection {
	format: 'json' | 'binary' | 'zip';
}

/** `root` in the container is `path` of the caller. */
export async function serialize(
	kernel: KernelClient,
	root: string,
	path: string,
	{ format, ...selection }: SerializeOptions,
): Promise<Uint8Array> {
	const call = { syscall: 'scandir', path };
	const tree = await asNodeError(call, exportedTree(kernel, root, selection));
	const bytes = formats[format]?.(tree);
	if (!bytes) throw new Error(`export: there is no format '${String(format)}'`);
	return transfer(bytes, [bytes.buffer]) as Uint8Array;
}

const formats: Record<string, (tree: WireDirectory<Uint8Array>) => Uint8Array> = {
	json: (tree) => new TextEncoder().encode(JSON.stringify(jsonDirectory(tree))),
	binary: (tree) => encode(tree).slice(),
	zip: (tree) => zipSync(zippable(tree)),
};

function jsonDirectory({ d }: WireDirectory<Uint8Array>): WireDirectory {
	const nodes = Object.entries(d).map(
		([name, node]) => [name, 'd' in node ? jsonDirectory(node) : { f: jsonFile(node.f) }] as const,
	);
	return { d: Object.fromEntries(nodes) };
}

/** Text where it is UTF-8, else one character per byte. */
function jsonFile(file: WireFile<Uint8Array>): WireFile {
	if ('l' in file) return file;
	try {
		return { c: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.c) };
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return { c: new TextEncoding('latin1').decode(file.c), b: true };
	}
}

const S_IFLNK = 0o120777;
const UNIX = 3;

function zippable({ d }: WireDirectory<Uint8Array>): Zippable {
	const entries = Object.entries(d).map(([name, node]): [string, Zippable[string]] => {
		if ('d' in node) return [name, zippable(node)];
		if ('c' in node.f) return [name, node.f.c];
		// A symbolic link is a file of that mode which holds the target.
		return [name, [new TextEncoder().encode(node.f.l), { os: UNIX, attrs: S_IFLNK << 16 }]];
	});
	return Object.fromEntries(entries);
}
