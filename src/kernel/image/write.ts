// Makes an image of a list of files: a snapshot that carries its index. Used when the project is built.
import { encode } from '@msgpack/msgpack';
import { layout } from './layout.ts';
import { scan } from './scan.ts';

/** `path` is relative to the image's root, with `/`. Parent directories are made as needed. */
export type ImageFile =
	{ path: string; bytes: Uint8Array; executable?: boolean } | { path: string; target: string };

interface Folder {
	d: Record<string, Folder | { f: { c: Uint8Array; x?: true } | { l: string } }>;
}

export function writeImage(files: readonly ImageFile[]): Uint8Array {
	const root: Folder = { d: {} };
	const folders = new Map([['', root]]);
	let entries = 1;
	const folder = (path: string): Folder => {
		const known = folders.get(path);
		if (known) return known;
		const made: Folder = { d: {} };
		const [parent, name] = split(path);
		add(folder(parent), name, made, path);
		folders.set(path, made);
		return made;
	};
	const add = (parent: Folder, name: string, node: Folder['d'][string], path: string): void => {
		if (Object.hasOwn(parent.d, name)) throw new Error(`${path} is in the image twice`);
		parent.d[name] = node;
		entries++;
	};
	for (const file of files) {
		const [parent, name] = split(file.path);
		if (name === '') throw new Error(`Not a path of a file: ${JSON.stringify(file.path)}`);
		add(folder(parent), name, { f: content(file) }, file.path);
	}
	const blank = new Uint8Array((layout.HEADER + entries * layout.RECORD) * 4);
	const image = encode({ [layout.KEY]: blank, ...root });
	const index = scan(image);
	image.set(new Uint8Array(index.buffer), 1 + encode(layout.KEY).length + binHeader(blank.length));
	return image;
}

function content(file: ImageFile): { c: Uint8Array; x?: true } | { l: string } {
	if ('target' in file) return { l: file.target };
	return file.executable ? { c: file.bytes, x: true } : { c: file.bytes };
}

function split(path: string): [parent: string, name: string] {
	const slash = path.lastIndexOf('/');
	return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}

/** Bytes before the content of a MessagePack binary. */
function binHeader(length: number): number {
	if (length < 0x100) return 2;
	return length < 0x1_0000 ? 3 : 5;
}
