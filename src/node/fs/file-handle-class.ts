// The FileHandle behind fs.promises: an object that owns one descriptor (class FileHandle of src/node_file.cc).
import type { AsyncWrap, Environment } from '../environment.ts';

export interface FileHandle extends AsyncWrap {
	readonly fd: number;
	close(): Promise<void>;
	closeSync(): void;
	releaseFD(): number;
}

const CLOSED = -1;
const NativePromise = Promise;

export function fileHandleClass(environment: Environment): new (fd: number) => FileHandle {
	return class FileHandle extends environment.AsyncWrap {
		#fd: number;

		constructor(fd: number) {
			super();
			this.#fd = fd;
		}

		get fd(): number {
			return this.#fd;
		}

		get isStreamBase(): boolean {
			return true;
		}

		/** The descriptor counts as closed at once; the promise settles when the kernel has done it. */
		close(): Promise<void> {
			const fd = this.releaseFD();
			return new NativePromise((resolve, reject) => {
				environment.post('close', [fd], (errno) => {
					if (errno < 0) reject(environment.uvException(errno, 'close'));
					else resolve();
				});
			});
		}

		closeSync(): void {
			const { errno } = environment.wait('close', [this.releaseFD()]);
			if (errno < 0) throw environment.uvException(errno, 'close');
		}

		releaseFD(): number {
			const fd = this.#fd;
			this.#fd = CLOSED;
			return fd;
		}
	};
}
