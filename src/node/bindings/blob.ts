// Blob's storage: src/node_blob.cc.
import { asBytes } from '../buffer/as-bytes.ts';
import type { BlobPart, FilePart } from '../buffer/blob-part.ts';
import { sliceParts } from '../buffer/slice-parts.ts';
import type { Binding, Environment } from '../environment.ts';
import { nativeClasses } from '../messaging/native-classes.ts';

type Pulled = (status: number, bytes?: ArrayBuffer) => void;

const ended = 0;
const more = 1;
const failed = -1;

// Fields of a Stat (kernel/syscalls.ts) and the type bits of its mode.
const mode = 1;
const size = 8;
const mtime = 11;
const typeMask = 0o170000;
const regular = 0o100000;

const urlPrefix = 'blob:nodedata:';

export function blob(environment: Environment, base: Binding): Binding {
	const stored = new Map<string, [handle: BlobHandle, length: number, type: string]>();

	class BlobReader {
		readonly #parts: BlobPart[];

		constructor(parts: readonly BlobPart[]) {
			this.#parts = [...parts];
		}

		/** One part at a time; at once when it is in memory. */
		pull(pulled: Pulled): void {
			const part = this.#parts.shift();
			if (!part) pulled(ended);
			else if (part.kind === 'memory') pulled(more, part.bytes.slice().buffer as ArrayBuffer);
			else readFile(part, pulled);
		}

		// Only a source whose bytes come later has anyone to wake.
		setWakeup(): void {}
	}

	class BlobHandle {
		readonly #parts: readonly BlobPart[];

		constructor(parts: readonly BlobPart[]) {
			this.#parts = parts;
		}

		static partsOf(handle: BlobHandle): readonly BlobPart[] {
			return handle.#parts;
		}

		getReader(): BlobReader {
			return new BlobReader(this.#parts);
		}

		slice(start: number, end: number): BlobHandle {
			return new BlobHandle(sliceParts(this.#parts, start, end));
		}
	}
	Object.defineProperty(BlobHandle, 'name', { value: 'Blob' });
	nativeClasses.set(BlobHandle, (handle) => handle);

	function readFile({ path, size: length, mtime: changed, start, end }: FilePart, pulled: Pulled) {
		environment.post('stat', [path, true], (errno, stat) => {
			if (errno || stat[size] !== length || stat[mtime] !== changed) {
				pulled(failed);
				return;
			}
			environment.post('readFile', [path], (readErrno, bytes) => {
				if (readErrno) pulled(failed);
				else pulled(more, bytes.slice(start, end).buffer as ArrayBuffer);
			});
		});
	}

	function createBlobFromFilePath(name: string): [BlobHandle, number] {
		const path = environment.resolvePath(name);
		const { errno, result: stat } = environment.wait('stat', [path, true]);
		if (errno || ((stat[mode] ?? 0) & typeMask) !== regular) {
			const message = 'Unable to open file as blob';
			throw environment.nodeError('ERR_INVALID_ARG_VALUE', message, TypeError);
		}
		const length = stat[size] ?? 0;
		const changed = stat[mtime] ?? 0;
		const part = {
			kind: 'file',
			path,
			size: length,
			mtime: changed,
			start: 0,
			end: length,
		} as const;
		return [new BlobHandle([part]), length];
	}

	function concat(parts: (ArrayBuffer | ArrayBufferView)[]): ArrayBuffer {
		const views = parts.map(asBytes);
		const whole = new Uint8Array(views.reduce((sum, view) => sum + view.length, 0));
		let offset = 0;
		for (const view of views) {
			whole.set(view, offset);
			offset += view.length;
		}
		return whole.buffer;
	}

	return {
		...base,
		createBlob: (sources: (Uint8Array | BlobHandle)[]) =>
			new BlobHandle(
				sources.flatMap((source): readonly BlobPart[] =>
					source instanceof BlobHandle
						? BlobHandle.partsOf(source)
						: [{ kind: 'memory', bytes: source }],
				),
			),
		createBlobFromFilePath,
		concat,
		storeDataObject(id: string, handle: BlobHandle, length: number, type: string): void {
			stored.set(id, [handle, length, type]);
		},
		getDataObject: (id: string) => stored.get(id),
		revokeObjectURL(url: string): void {
			if (url.startsWith(urlPrefix)) stored.delete(url.slice(urlPrefix.length));
		},
	};
}
