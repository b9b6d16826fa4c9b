// Regular files that this process has opened by waiting. What is known of them need not be asked: closing one, or
// writing to it, cannot fail, so that neither waits for the kernel; the next call that does comes after them.
import type { Stat } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import type { Question } from './kernel-question.ts';

interface OpenFile {
	/** Others see what was written: an image does not answer for it any more. */
	changed: boolean;
	writable: boolean;
	/** Bytes written since the last write that was waited for. */
	quiet: number;
}

const ACCESS_MODE = 0o3;
const O_RDONLY = 0;
const O_TRUNC = 0o1000;
const KIND_MASK = 0o170000;
const REGULAR = 0o100000;
/** So that the kernel is not flooded. */
const QUIET_LIMIT = 1024 * 1024;

export class OpenFiles {
	readonly #environment: Environment;
	readonly #files = new Map<number, OpenFile>();
	/** What the file was that has just been opened, until anything else happens. */
	#fresh: { fd: number; stat: Stat; asked: number } | undefined;

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	open(path: string, flags: number, mode: number): Question<number> {
		return {
			post: (done) => this.#environment.post('open', [path, flags, mode], done),
			wait: () => {
				const { errno, result } = this.#environment.wait('openStat', [path, flags, mode]);
				if (errno < 0) return { errno, result: -1 };
				const { fd, stat } = result;
				if ((stat[1] & KIND_MASK) === REGULAR) this.#opened(fd, flags, stat);
				return { errno, result: fd };
			},
		};
	}

	#opened(fd: number, flags: number, stat: Stat): void {
		const writable = (flags & ACCESS_MODE) !== O_RDONLY;
		this.#files.set(fd, { changed: (flags & O_TRUNC) !== 0, writable, quiet: 0 });
		this.#fresh = { fd, stat, asked: this.#environment.kernel.asked };
		this.#environment.browser.queueMicrotask(() => (this.#fresh = undefined));
	}

	stat(fd: number): Question<Stat> {
		return {
			post: (done) => this.#environment.post('fstat', [fd], done),
			wait: () => {
				const fresh = this.#fresh;
				const { kernel } = this.#environment;
				if (fresh?.fd === fd && fresh.asked === kernel.asked)
					return { errno: 0, result: fresh.stat };
				return kernel.wait('fstat', [fd]);
			},
		};
	}

	write(fd: number, bytes: Uint8Array, position: number): Question<number> {
		return {
			post: (done) => this.#environment.post('write', [fd, bytes, position], done),
			wait: () => {
				const file = this.#files.get(fd);
				const { kernel } = this.#environment;
				if (file?.writable && file.changed && file.quiet + bytes.byteLength <= QUIET_LIMIT) {
					file.quiet += bytes.byteLength;
					kernel.quiet('write', [fd, bytes, position]);
					kernel.flush();
					return { errno: 0, result: bytes.byteLength };
				}
				if (file) Object.assign(file, { changed: true, quiet: 0 });
				return kernel.wait('write', [fd, bytes, position]);
			},
		};
	}

	close(fd: number): Question<void> {
		const known = this.#files.delete(fd);
		return {
			post: (done) => this.#environment.post('close', [fd], done),
			wait: () => {
				const { kernel } = this.#environment;
				if (!known) return kernel.wait('close', [fd]);
				kernel.quiet('close', [fd]);
				return { errno: 0, result: undefined };
			},
		};
	}
}
