// Polls a path's stat for fs.watchFile (class StatWatcher of src/node_stat_watcher.cc, over libuv's uv_fs_poll).
import type { Stat } from '#kernel/syscalls.ts';
import type { Environment, HandleWrap } from '../environment.ts';
import { StatArrays } from './stat-arrays.ts';

const FIELDS = 18;
const NOTHING = new Array<number>(14).fill(0) as Stat;
/** uv_fs_poll compares these: ctime, mtime, birthtime, size, mode, uid, gid, ino, dev. */
const COMPARED = [12, 11, 13, 8, 1, 3, 4, 7, 0];

export interface StatWatcher extends HandleWrap {
	start(path: string, interval: number): number;
}

export function statWatcherClass(
	environment: Environment,
): new (useBigint: boolean) => StatWatcher {
	const { setTimeout, clearTimeout } = environment.browser;

	return class StatWatcher extends environment.HandleWrap {
		readonly #useBigint: boolean;
		#timer = 0;
		/** Undefined until the first answer, which is no change; unless the file is missing. */
		#last: { errno: number; stat: Stat } | undefined;

		constructor(useBigint: boolean) {
			super();
			this.#useBigint = useBigint;
		}

		start(path: string, interval: number): number {
			this.activate();
			this.#poll(environment.resolvePath(path), interval);
			return 0;
		}

		override onClose(): void {
			clearTimeout(this.#timer);
		}

		#poll(path: string, interval: number): void {
			// The watcher itself keeps the loop alive if it is ref'd; one poll under way must not.
			environment.kernel.post('stat', [path, true], (errno, stat) => {
				if (this.closing) return;
				environment.loop.enqueue(() => this.#answer(errno, stat ?? NOTHING));
				this.#timer = setTimeout(() => this.#poll(path, interval), interval);
			});
		}

		#answer(errno: number, stat: Stat): void {
			if (this.closing) return;
			const last = this.#last;
			const now = { errno: errno < 0 ? errno : 0, stat: errno < 0 ? NOTHING : stat };
			this.#last = now;
			const first = last === undefined;
			if (first && now.errno === 0) return;
			if (!first && last.errno === now.errno && !StatWatcher.#differs(last.stat, now.stat)) return;
			const Values = this.#useBigint ? BigInt64Array : Float64Array;
			const values = new Values(2 * FIELDS);
			StatArrays.write(values, now.stat, 0);
			StatArrays.write(values, last?.stat ?? NOTHING, FIELDS);
			environment.makeCallback(this, 'onchange', now.errno, values);
		}

		static #differs(a: Stat, b: Stat): boolean {
			return COMPARED.some((field) => a[field] !== b[field]);
		}
	};
}
