// The images mounted in the tree.
import { indexOf } from '../image/index-of.ts';
import { layout } from '../image/layout.ts';
import type { StatusMemory } from '../status-memory.ts';
import type { ImageMount } from '../syscalls.ts';
import { Directory } from './directory.ts';
import type { FileTree } from './file-tree.ts';
import { ImageDirectory } from './image-directory.ts';
import { Inode } from './inode.ts';
import { make } from './make.ts';
import { MountedImage } from './mounted-image.ts';

export class Images {
	readonly #files: FileTree;
	readonly #status: StatusMemory;
	readonly #mounts: ImageMount[] = [];

	constructor(files: FileTree, status: StatusMemory) {
		this.#files = files;
		this.#status = status;
	}

	get mounts(): ImageMount[] {
		return [...this.#mounts];
	}

	/**
	 * Directories are made as needed. What is at `path` already stays, unless the image has a file of that name.
	 * Throws a SnapshotError when `bytes` are none.
	 */
	mount(path: string, bytes: SharedArrayBuffer): void {
		const index = indexOf(new Uint8Array(bytes));
		make.directories(this.#files, path, 0o755);
		const place = this.#files.place(path, true);
		const older = this.#files.directory(this.#files.find(path));
		const image = this.#image(place.path, bytes, index.buffer);
		const directory = new Directory(new ImageDirectory(image, 0));
		const { inode, time } = image.mount;
		this.#files.cover(place, new Inode(inode, directory, 0o755, time, { image, entry: 0 }));
		directory.adopt(older);
		this.#mounts.push(image.mount);
		this.#status.countMount();
		const base = place.path === '/' ? '' : place.path;
		for (const name of directory.names()) this.#files.watches.renamed(`${base}/${name}`);
	}

	#image(path: string, bytes: SharedArrayBuffer, index: SharedArrayBuffer): MountedImage {
		const entries = (index.byteLength / 4 - layout.HEADER) / layout.RECORD;
		return new MountedImage({
			path,
			bytes,
			index,
			shadow: new SharedArrayBuffer(entries),
			inode: this.#files.reserveInodes(entries),
			time: this.#files.now(),
		});
	}
}
