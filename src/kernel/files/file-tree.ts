// The container's files: one tree, with images under it.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { Directory } from './directory.ts';
import { Inode, type Content } from './inode.ts';
import { walkPath, type Place } from './path-walk.ts';
import { Watches } from './watches.ts';

export class FileTree {
	readonly watches = new Watches();
	#root: Inode;
	readonly now: () => number;
	#nextInode = 2;
	/** Where images were mounted: who moves a directory above one must tell its readers. */
	readonly #mountPoints: { path: string; inode: Inode }[] = [];

	constructor(now: () => number) {
		this.now = now;
		this.#root = new Inode(1, new Directory(), 0o755, now());
	}

	get root(): Inode {
		return this.#root;
	}

	/** What is at `path`; ENOENT if nothing is. */
	find(path: string, followLinks = true): Inode {
		const { inode } = this.place(path, followLinks);
		if (!inode) throw new Failure(errno.ENOENT);
		return inode;
	}

	/** Where `path` leads; only its last name may be missing. */
	place(path: string, followLinks: boolean): Place {
		return walkPath(this.root, path, followLinks);
	}

	/** Makes the entry of a place that has none. */
	create(place: Place, content: Content, mode: number): Inode {
		const inode = new Inode(this.reserveInodes(1), content, mode, this.now());
		this.attach(place, inode);
		return inode;
	}

	/** Gives `inode` the name of `place`; the caller has removed what was there. */
	attach(place: Place, inode: Inode): void {
		this.directory(place.directory).set(place.name, inode);
		place.directory.modify(this.now());
		this.watches.renamed(place.path);
	}

	/** Takes the entry of `place` away; its inode lives on while it is open or linked. */
	detach(place: Place): void {
		place.inode?.moved();
		for (const { path, inode } of this.#mountPoints) {
			if (path.startsWith(`${place.path}/`)) inode.moved();
		}
		this.directory(place.directory).delete(place.name);
		place.directory.modify(this.now());
		this.watches.renamed(place.path);
	}

	/** Puts another directory at `place`, without a word to watchers: an image over what was there. */
	cover(place: Place, inode: Inode): void {
		place.inode?.moved();
		this.#mountPoints.push({ path: place.path, inode });
		if (place.inode === this.#root) this.#root = inode;
		else this.directory(place.directory).set(place.name, inode);
	}

	/** The content of an inode that must be a directory. */
	directory(inode: Inode): Directory {
		if (inode.content.kind !== 'directory') throw new Failure(errno.ENOTDIR);
		return inode.content;
	}

	/** Numbers for `count` inodes: the first of them. */
	reserveInodes(count: number): number {
		const first = this.#nextInode;
		this.#nextInode += count;
		return first;
	}
}
