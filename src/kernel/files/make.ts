// Makes entries that are not files: mkdir(2), mkdtemp(3), link(2), symlink(2).
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { Directory } from './directory.ts';
import type { FileTree } from './file-tree.ts';
import type { Place } from './path-walk.ts';
import { SymbolicLink } from './symbolic-link.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export const make = {
	directory(files: FileTree, path: string, mode: number): void {
		files.create(free(files, path, true), new Directory(), mode);
	},

	/** With parents; returns the path of the first one made. */
	directories(files: FileTree, path: string, mode: number): string | undefined {
		const missing: string[] = [];
		let at = path.replace(/\/+$/, '') || '/';
		for (;;) {
			const inode = lookUp(files, at);
			if (inode?.content.kind === 'directory') break;
			// Node says EEXIST for the path itself and ENOTDIR for a parent, as mkdir(2) would.
			if (inode) throw new Failure(missing.length === 0 ? errno.EEXIST : errno.ENOTDIR);
			missing.push(at);
			at = at.slice(0, Math.max(at.lastIndexOf('/'), 0)) || '/';
		}
		const first = missing.at(-1);
		for (const one of missing.reverse()) make.directory(files, one, mode);
		return first;
	},

	/** `prefix` and six random characters. */
	temporaryDirectory(
		files: FileTree,
		prefix: string,
		random: (bytes: Uint8Array<ArrayBuffer>) => void,
	): string {
		for (;;) {
			const bytes = new Uint8Array(6);
			random(bytes);
			const suffix = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
			const place = files.place(prefix + suffix, false);
			if (place.inode) continue;
			files.create(place, new Directory(), 0o700);
			return prefix + suffix;
		}
	},

	hardLink(files: FileTree, existing: string, path: string): void {
		const inode = files.find(existing, false);
		if (inode.content.kind === 'directory') throw new Failure(errno.EPERM);
		files.attach(free(files, path, false), inode);
		inode.links++;
		inode.touch(files.now());
	},

	symbolicLink(files: FileTree, target: string, path: string): void {
		if (target === '') throw new Failure(errno.ENOENT);
		files.create(free(files, path, false), new SymbolicLink(target), 0o777);
	},
} as const;

/** The place of a new entry; EEXIST when it is taken. */
function free(files: FileTree, path: string, isDirectory: boolean): Place {
	const place = files.place(path, false);
	if (place.inode) throw new Failure(errno.EEXIST);
	if (place.slash && !isDirectory) throw new Failure(errno.ENOENT);
	return place;
}

function lookUp(files: FileTree, path: string) {
	try {
		return files.place(path, true).inode;
	} catch (error) {
		if (error instanceof Failure && error.errno === errno.ENOENT) return undefined;
		throw error;
	}
}
