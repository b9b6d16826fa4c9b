// Calls on the attributes of files, by path and by descriptor.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { Inode } from '../files/inode.ts';
import { OpenRegularFile } from '../files/open-regular-file.ts';
import type { Fd } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

type Names =
	'chmod' | 'chown' | 'utimes' | 'fstat' | 'ftruncate' | 'fchmod' | 'fchown' | 'futimes' | 'statfs';

/** ext4's magic number, and a disk of 8 GiB with 4 KiB blocks, half of it free. */
const STATFS = [0xef53, 4096, 2_097_152, 1_048_576, 1_048_576, 524_288, 262_144];

export const attributes: CallTable<Names> = {
	chmod: (call, path, mode, followLinks) =>
		change(call, path, followLinks, (inode, now) => inode.chmod(mode, now)),
	chown: (call, path, uid, gid, followLinks) =>
		change(call, path, followLinks, (inode, now) => chown(inode, uid, gid, now)),
	utimes: (call, path, atime, mtime, followLinks) =>
		change(call, path, followLinks, (inode, now) => setTimes(inode, atime, mtime, now)),

	fstat: ({ process }, fd) => process.descriptors.get(fd).stat(),

	ftruncate({ process }, fd, length) {
		const file = process.descriptors.get(fd);
		if (!(file instanceof OpenRegularFile)) throw new Failure(errno.EINVAL);
		file.truncate(length);
	},

	fchmod: (call, fd, mode) => changeOpen(call, fd, (inode, now) => inode.chmod(mode, now)),
	fchown: (call, fd, uid, gid) => changeOpen(call, fd, (inode, now) => chown(inode, uid, gid, now)),
	futimes: (call, fd, atime, mtime) =>
		changeOpen(call, fd, (inode, now) => setTimes(inode, atime, mtime, now)),

	statfs({ kernel }, path) {
		kernel.files.find(path);
		return STATFS;
	},
};

type Change = (inode: Inode, now: number) => void;

function change({ kernel }: Call, path: string, followLinks: boolean, apply: Change): void {
	const place = kernel.files.place(path, followLinks);
	if (!place.inode) throw new Failure(errno.ENOENT);
	apply(place.inode, kernel.machine.now());
	kernel.files.watches.changed(place.path);
}

function changeOpen({ kernel, process }: Call, fd: Fd, apply: Change): void {
	const { inode, path } = process.descriptors.get(fd);
	// Of a pipe or socket nobody looks at the attributes.
	if (!inode) return;
	apply(inode, kernel.machine.now());
	if (path !== undefined) kernel.files.watches.changed(path);
}

/** -1 leaves an owner as it is. */
function chown(inode: Inode, uid: number, gid: number, now: number): void {
	if (uid !== -1) inode.uid = uid;
	if (gid !== -1) inode.gid = gid;
	inode.touch(now);
}

function setTimes(inode: Inode, atime: number, mtime: number, now: number): void {
	inode.accessed = atime;
	inode.modified = mtime;
	inode.touch(now);
}
