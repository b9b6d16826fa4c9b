// The Stat of an unchanged entry of an image: the kernel and the processes must give the same.
import type { Stat } from '../syscalls.ts';
import type { ImageView } from './view.ts';

const BLOCK = 4096;

export function statOf(view: ImageView, entry: number, inode: number, time: number): Stat {
	const size = view.size(entry);
	const blocks = Math.ceil(size / BLOCK) * (BLOCK / 512);
	const mode = view.mode(entry);
	return [1, mode, 1, 0, 0, 0, BLOCK, inode + entry, size, blocks, time, time, time, time];
}
