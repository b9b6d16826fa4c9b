// rename(2).
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { FileTree } from './file-tree.ts';
import type { Inode } from './inode.ts';
import type { Place } from './path-walk.ts';

export function rename(files: FileTree, from: string, to: string): void {
	const source = files.place(from, false);
	const target = files.place(to, false);
	const { inode } = source;
	if (!inode) throw new Failure(errno.ENOENT);
	if (source.dots || target.dots || inode === files.root || target.name === '') {
		throw new Failure(errno.EBUSY);
	}
	// Two names of one file: nothing to do, says POSIX.
	if (target.inode === inode) return;
	if (target.path.startsWith(`${source.path}/`)) throw new Failure(errno.EINVAL);
	if (inode.content.kind !== 'directory' && target.slash) throw new Failure(errno.ENOTDIR);
	if (target.inode) replace(files, inode, target, target.inode);
	files.detach(source);
	files.attach(target, inode);
	inode.touch(files.now());
}

function replace(files: FileTree, inode: Inode, target: Place, old: Inode): void {
	const movesDirectory = inode.content.kind === 'directory';
	if (old.content.kind === 'directory') {
		if (!movesDirectory) throw new Failure(errno.EISDIR);
		if (!old.content.isEmpty) throw new Failure(errno.ENOTEMPTY);
	} else if (movesDirectory) {
		throw new Failure(errno.ENOTDIR);
	}
	old.moved();
	old.links--;
	old.touch(files.now());
	files.directory(target.directory).delete(target.name);
}
