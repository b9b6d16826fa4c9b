// Files of images, read by a process from shared memory without asking the kernel. `undefined` from any
// method means: ask the kernel. That is so outside images, for what the writable layer changed, and for what
// only the kernel can say properly (errors).
import { StatusMemory } from '../status-memory.ts';
import { fileType } from '../file-type.ts';
import type { DirectoryEntry, DirectoryEntryType, ImageMount, Stat } from '../syscalls.ts';
import { layout } from './layout.ts';
import { statOf } from './stat-of.ts';
import { ImageView } from './view.ts';

interface Mount extends ImageMount {
	view: ImageView;
	changes: Uint8Array;
}

interface Found {
	mount: Mount;
	entry: number;
}

const MAX_LINKS = 40;
/** `.`, `..` and empty parts: the kernel normalises. */
const NOT_NORMAL = /\/\.{0,2}(\/|$)/;

export class ImageMounts {
	/** Longest path first: the first that fits is the one that counts. */
	#mounts: Mount[] = [];
	/** What the mount counter said when `#mounts` was taken. */
	#version = 0;
	readonly #status: StatusMemory;
	readonly #refresh: () => void;
	#asked = false;

	/**
	 * `refresh` asks the kernel for its `imageMounts`, which then go to `update`. It must not wait: shared memory
	 * comes by message only.
	 */
	constructor(mounts: readonly ImageMount[], status: SharedArrayBuffer, refresh: () => void) {
		this.#status = new StatusMemory(status);
		this.#refresh = refresh;
		// Mounts are never taken away, so their number is the version.
		this.update(mounts.length, mounts);
	}

	stat(path: string, followLinks: boolean): Stat | undefined {
		const found = this.#find(path, followLinks);
		if (!found || found === 'missing' || isChanged(found)) return undefined;
		const { view, inode, time } = found.mount;
		return statOf(view, found.entry, inode, time);
	}

	/** A copy. */
	readFile(path: string): Uint8Array | undefined {
		const found = this.#find(path, true);
		if (!found || found === 'missing' || isChanged(found)) return undefined;
		const { view } = found.mount;
		if (view.isDirectory(found.entry)) return undefined;
		return view.data(found.entry).slice();
	}

	readdir(path: string): DirectoryEntry[] | undefined {
		const found = this.#find(path, true);
		if (!found || found === 'missing' || isChanged(found)) return undefined;
		const { view } = found.mount;
		if (!view.isDirectory(found.entry)) return undefined;
		const first = view.firstChild(found.entry);
		return Array.from({ length: view.childCount(found.entry) }, (_, i) => [
			view.name(first + i),
			direntType(view, first + i),
		]);
	}

	kindOf(path: string): 'file' | 'directory' | 'missing' | undefined {
		const found = this.#find(path, true);
		if (!found || found === 'missing') return found;
		// A changed entry is still of its kind: replacing it would have moved it.
		return found.mount.view.isDirectory(found.entry) ? 'directory' : 'file';
	}

	update(version: number, mounts: readonly ImageMount[]): void {
		this.#asked = false;
		this.#version = version;
		this.#mounts = mounts
			.map((mount) => ({
				...mount,
				view: new ImageView(mount.bytes, mount.index),
				changes: new Uint8Array(mount.shadow),
			}))
			.sort((a, b) => b.path.length - a.path.length);
	}

	#find(path: string, followLinks: boolean): Found | 'missing' | undefined {
		if (this.#status.mounts !== this.#version) {
			if (!this.#asked) {
				this.#asked = true;
				this.#refresh();
			}
			return undefined;
		}
		let wanted = path;
		for (let links = 0; links <= MAX_LINKS; links++) {
			const found = this.#walk(wanted, followLinks);
			if (typeof found !== 'string' || found === 'missing') return found;
			wanted = found;
		}
		return undefined;
	}

	/** What is at `path`, or, when a link is on the way, the path to walk instead. */
	#walk(path: string, followLinks: boolean): Found | string | undefined {
		if (NOT_NORMAL.test(path)) return undefined;
		// A mount that moved, or has another over it, is passed over; what it lay in knows that it was there.
		const mount = this.#mounts.find((one) => isWithin(path, one.path) && !hasMoved(one, 0));
		if (!mount) return undefined;
		const { view } = mount;
		let entry = 0;
		let position = mount.path.length + 1;
		while (position <= path.length) {
			const slash = path.indexOf('/', position);
			const end = slash < 0 ? path.length : slash;
			const child = view.isDirectory(entry) ? view.find(entry, path.slice(position, end)) : -1;
			if (child < 0) return isChanged({ mount, entry }) ? undefined : 'missing';
			if (hasMoved(mount, child)) return undefined;
			if (view.isLink(child) && (followLinks || end < path.length)) {
				const directory = path.slice(0, position - 1);
				return resolveLink(directory, view.target(child)) + path.slice(end);
			}
			entry = child;
			position = end + 1;
		}
		return { mount, entry };
	}
}

function isWithin(path: string, mountPath: string): boolean {
	if (!path.startsWith(mountPath)) return false;
	return path.length === mountPath.length || path.charCodeAt(mountPath.length) === 0x2f;
}

function isChanged({ mount, entry }: Found): boolean {
	return mount.changes[entry] !== 0;
}

function hasMoved(mount: Mount, entry: number): boolean {
	return ((mount.changes[entry] ?? 0) & layout.MOVED) !== 0;
}

/** Absolute; only `..` at the front of a relative target is worked out, the rest is the kernel's. */
function resolveLink(directory: string, target: string): string {
	if (target.startsWith('/')) return target;
	let base = directory;
	let rest = target;
	while (rest.startsWith('../') || rest.startsWith('./')) {
		if (rest.startsWith('../')) base = base.slice(0, Math.max(base.lastIndexOf('/'), 0));
		rest = rest.slice(rest.indexOf('/') + 1);
	}
	return `${base}/${rest}`;
}

function direntType(view: ImageView, entry: number): DirectoryEntryType {
	if (view.isDirectory(entry)) return 2;
	return (view.mode(entry) & fileType.MASK) === fileType.LINK ? 3 : 1;
}
