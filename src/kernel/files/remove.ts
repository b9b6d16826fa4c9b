// unlink(2), rmdir(2) and `rm -r`.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { FileTree } from './file-tree.ts';
import type { Inode } from './inode.ts';
import type { Place } from './path-walk.ts';

export const remove = {
	unlink(files: FileTree, path: string): void {
		const place = existing(files, path);
		if (place.inode.content.kind === 'directory') throw new Failure(errno.EISDIR);
		drop(files, place);
	},

	rmdir(files: FileTree, path: string): void {
		const place = existing(files, path);
		const directory = files.directory(place.inode);
		if (path.endsWith('/.') || path === '.') throw new Failure(errno.EINVAL);
		if (!directory.isEmpty) throw new Failure(errno.ENOTEMPTY);
		if (place.inode === files.root) throw new Failure(errno.EBUSY);
		drop(files, place);
	},

	/** A directory needs `recursive`. */
	tree(files: FileTree, path: string, recursive: boolean): void {
		const place = existing(files, path);
		if (place.inode === files.root) throw new Failure(errno.EBUSY);
		if (place.inode.content.kind === 'directory') {
			if (!recursive) throw new Failure(errno.EISDIR);
			empty(files, place.inode, place.path);
		}
		drop(files, place);
	},
} as const;

type ExistingPlace = Place & { inode: Inode };

function existing(files: FileTree, path: string): ExistingPlace {
	const place = files.place(path, false);
	const { inode } = place;
	if (!inode) throw new Failure(errno.ENOENT);
	return { ...place, inode };
}

function drop(files: FileTree, place: ExistingPlace): void {
	files.detach(place);
	place.inode.links--;
	place.inode.touch(files.now());
}

/** Everything below goes, deepest first, each with its event. */
function empty(files: FileTree, inode: Inode, path: string): void {
	const directory = files.directory(inode);
	for (const name of directory.names()) {
		const child = directory.get(name);
		if (!child) continue;
		const below = `${path}/${name}`;
		if (child.content.kind === 'directory') empty(files, child, below);
		const place = { directory: inode, name, inode: child, path: below, slash: false, dots: false };
		drop(files, place);
	}
}
