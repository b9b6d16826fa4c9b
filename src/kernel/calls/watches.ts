// Calls that watch files, and those on images.
import { Failure } from '../failure.ts';
import { errno } from '../errno.ts';
import { SnapshotError } from '../image/snapshot-error.ts';
import type { CallTable } from './call-table.ts';

export const watches: CallTable<'watch' | 'unwatch' | 'mountImage' | 'imageMounts'> = {
	watch({ kernel, process }, path, recursive) {
		const place = kernel.files.place(path, true);
		if (!place.inode) throw new Failure(errno.ENOENT);
		const watch = kernel.newWatch();
		const stop = kernel.files.watches.add(place.path, recursive, (event, name) =>
			process.tell({ type: 'watch', watch, event, name }),
		);
		process.watches.set(watch, stop);
		return watch;
	},

	unwatch({ process }, watch) {
		process.watches.get(watch)?.();
		process.watches.delete(watch);
	},

	mountImage({ kernel }, path, bytes) {
		try {
			kernel.images.mount(path, bytes);
		} catch (error) {
			throw error instanceof SnapshotError ? new Failure(errno.EINVAL) : error;
		}
	},
	imageMounts: ({ kernel }) => ({ version: kernel.status.mounts, mounts: kernel.images.mounts }),
};
