// open(2).
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import type { Inode } from './inode.ts';
import { OpenDirectory } from './open-directory.ts';
import { openFlags } from './open-flags.ts';
import { OpenRegularFile } from './open-regular-file.ts';
import type { Place } from './path-walk.ts';
import { RegularFile } from './regular-file.ts';

export function open(call: Call, path: string, flags: number, mode: number): OpenFile {
	const { files } = call.kernel;
	const create = (flags & openFlags.O_CREAT) !== 0;
	const exclusive = create && (flags & openFlags.O_EXCL) !== 0;
	const follow = !exclusive && (flags & openFlags.O_NOFOLLOW) === 0;
	const place = files.place(path, follow);
	if (exclusive && place.inode) throw new Failure(errno.EEXIST);
	if (!place.inode && create && place.slash) throw new Failure(errno.EISDIR);
	const made = !place.inode && create;
	const inode = made ? files.create(place, new RegularFile(), mode) : place.inode;
	if (!inode) throw new Failure(errno.ENOENT);
	if ((flags & openFlags.O_DIRECTORY) !== 0 && inode.content.kind !== 'directory') {
		throw new Failure(errno.ENOTDIR);
	}
	return openInode(call, place, inode, flags);
}

function openInode(call: Call, place: Place, inode: Inode, flags: number): OpenFile {
	const { files } = call.kernel;
	const writable = (flags & openFlags.ACCESS_MODE) !== openFlags.O_RDONLY;
	const { content } = inode;
	switch (content.kind) {
		case 'directory':
			if (writable || (flags & openFlags.O_CREAT) !== 0) throw new Failure(errno.EISDIR);
			return new OpenDirectory(inode, place.path);
		case 'file': {
			const opened = new OpenRegularFile(files, inode, content, place.path, flags);
			if ((flags & openFlags.O_TRUNC) !== 0 && writable && content.size > 0) opened.truncate(0);
			return opened;
		}
		case 'link':
			throw new Failure(errno.ELOOP);
		case 'device':
			return content.open(call);
		case 'socket':
			throw new Failure(errno.ENXIO);
	}
}
