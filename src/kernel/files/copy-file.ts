// What fs.copyFile does: bytes and permissions, as uv_fs_copyfile.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { FileTree } from './file-tree.ts';
import { RegularFile } from './regular-file.ts';

const COPYFILE_EXCL = 1;
const COPYFILE_FICLONE_FORCE = 4;

export function copyFile(files: FileTree, from: string, to: string, mode: number): void {
	if ((mode & COPYFILE_FICLONE_FORCE) !== 0) throw new Failure(errno.ENOTSUP);
	const source = files.find(from);
	if (source.content.kind === 'directory') throw new Failure(errno.EISDIR);
	if (source.content.kind !== 'file') throw new Failure(errno.EINVAL);
	const target = files.place(to, true);
	if (target.inode && (mode & COPYFILE_EXCL) !== 0) throw new Failure(errno.EEXIST);
	if (target.slash && !target.inode) throw new Failure(errno.EISDIR);
	if (target.inode === source) return;
	const copy = target.inode ?? files.create(target, new RegularFile(), source.mode);
	if (copy.content.kind === 'directory') throw new Failure(errno.EISDIR);
	if (copy.content.kind !== 'file') throw new Failure(errno.EINVAL);
	copy.content.replace(source.content.read(0, source.content.size));
	copy.chmod(source.mode, files.now());
	copy.modify(files.now());
	files.watches.changed(target.path);
}
