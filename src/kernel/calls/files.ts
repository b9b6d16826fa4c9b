// Calls on files by path.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { copyFile } from '../files/copy-file.ts';
import { make } from '../files/make.ts';
import { open } from '../files/open.ts';
import { openFlags } from '../files/open-flags.ts';
import { remove } from '../files/remove.ts';
import { rename } from '../files/rename.ts';
import type { Fd } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

/** Opening one of these gives one more descriptor for what the caller has open. */
const OWN_DESCRIPTOR = /^\/dev\/(?:(stdin|stdout|stderr)|fd\/(\d+))$/;
const STANDARD = ['stdin', 'stdout', 'stderr'];

const X_OK = 1;
const ANY_EXECUTE = 0o111;

type Names =
	| 'open'
	| 'openStat'
	| 'readFile'
	| 'writeFile'
	| 'stat'
	| 'access'
	| 'readdir'
	| 'mkdir'
	| 'mkdtemp'
	| 'rmdir'
	| 'unlink'
	| 'rm'
	| 'rename'
	| 'link'
	| 'symlink'
	| 'readlink'
	| 'realpath'
	| 'copyFile';

export const files: CallTable<Names> = {
	open: openDescriptor,

	openStat(call, path, flags, mode) {
		const fd = openDescriptor(call, path, flags, mode);
		return { fd, stat: call.process.descriptors.get(fd).stat() };
	},

	readFile({ kernel }, path) {
		const { content } = kernel.files.find(path);
		if (content.kind === 'directory') throw new Failure(errno.EISDIR);
		if (content.kind !== 'file') throw new Failure(errno.ENOTSUP);
		return content.read(0, content.size);
	},

	writeFile(call, path, data, flags, mode) {
		const access = flags & openFlags.ACCESS_MODE;
		if (access === openFlags.O_RDONLY) throw new Failure(errno.EBADF);
		if (OWN_DESCRIPTOR.test(path)) throw new Failure(errno.ENOTSUP);
		// Watchers hear of one change, not of a truncation and a write.
		const file = open(call, path, flags & ~openFlags.O_TRUNC, mode);
		const { inode } = file;
		if ((flags & openFlags.O_TRUNC) !== 0 && inode?.content.kind === 'file') {
			// The bytes are the kernel's now: no copy.
			inode.content.replace(data);
			inode.modify(call.kernel.machine.now());
			call.kernel.files.watches.changed(file.path ?? path);
		} else {
			file.write(call, data, -1);
		}
		file.closed();
	},

	stat: ({ kernel }, path, followLinks) => kernel.files.find(path, followLinks).stat(),

	access({ kernel }, path, mode) {
		const inode = kernel.files.find(path);
		// The user is root: only what nobody may execute is refused.
		const executable = inode.content.kind === 'directory' || (inode.mode & ANY_EXECUTE) !== 0;
		if ((mode & X_OK) !== 0 && !executable) throw new Failure(errno.EACCES);
	},

	readdir({ kernel }, path) {
		const directory = kernel.files.directory(kernel.files.find(path));
		return directory.names().map((name) => [name, directory.get(name)?.direntType ?? 1]);
	},

	mkdir({ kernel }, path, mode, recursive) {
		if (recursive) return make.directories(kernel.files, path, mode);
		make.directory(kernel.files, path, mode);
		return undefined;
	},

	mkdtemp: ({ kernel }, prefix) =>
		make.temporaryDirectory(kernel.files, prefix, (bytes) => kernel.machine.random(bytes)),

	rmdir: ({ kernel }, path) => remove.rmdir(kernel.files, path),
	unlink: ({ kernel }, path) => remove.unlink(kernel.files, path),
	rm: ({ kernel }, path, recursive) => remove.tree(kernel.files, path, recursive),
	rename: ({ kernel }, from, to) => rename(kernel.files, from, to),
	link: ({ kernel }, existing, path) => make.hardLink(kernel.files, existing, path),
	symlink: ({ kernel }, target, path) => make.symbolicLink(kernel.files, target, path),

	readlink({ kernel }, path) {
		const { content } = kernel.files.find(path, false);
		if (content.kind !== 'link') throw new Failure(errno.EINVAL);
		return content.target;
	},

	realpath({ kernel }, path) {
		const place = kernel.files.place(path, true);
		if (!place.inode) throw new Failure(errno.ENOENT);
		return place.path;
	},

	copyFile: ({ kernel }, from, to, mode) => copyFile(kernel.files, from, to, mode),
};

function openDescriptor(call: Call, path: string, flags: number, mode: number): Fd {
	const { descriptors } = call.process;
	const own = OWN_DESCRIPTOR.exec(path);
	if (own?.[1]) return descriptors.share(STANDARD.indexOf(own[1]));
	if (own) return descriptors.share(Number(own[2]));
	return descriptors.add(open(call, path, flags, mode));
}
