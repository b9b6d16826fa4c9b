// Reads an image through its index. Entries are numbers; 0 is the root.
import { fileType } from '../file-type.ts';
import { layout } from './layout.ts';

// Taken when the module loads: a process replaces these globals by Node's.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class ImageView {
	readonly count: number;
	readonly #bytes: Uint8Array;
	readonly #index: Int32Array;

	constructor(bytes: SharedArrayBuffer, index: SharedArrayBuffer) {
		this.#bytes = new Uint8Array(bytes);
		this.#index = new Int32Array(index);
		if (this.#index[0] !== layout.MAGIC) throw new Error('Not the index of an image');
		this.count = this.#index[1] ?? 0;
	}

	mode(entry: number): number {
		return this.#field(entry, layout.MODE);
	}

	isDirectory(entry: number): boolean {
		return (this.mode(entry) & fileType.MASK) === fileType.DIRECTORY;
	}

	isLink(entry: number): boolean {
		return (this.mode(entry) & fileType.MASK) === fileType.LINK;
	}

	parent(entry: number): number {
		return this.#field(entry, layout.PARENT);
	}

	name(entry: number): string {
		return this.#text(this.#field(entry, layout.NAME), this.#field(entry, layout.NAME_LENGTH));
	}

	/** Bytes of a file or link; a directory counts as one block, as on ext4. */
	size(entry: number): number {
		return this.isDirectory(entry) ? 4096 : this.#field(entry, layout.COUNT);
	}

	/** Content of a file: a view of the image, not to be written. */
	data(entry: number): Uint8Array {
		const start = this.#field(entry, layout.START);
		return this.#bytes.subarray(start, start + this.#field(entry, layout.COUNT));
	}

	/** Target of a symbolic link. */
	target(entry: number): string {
		return this.#text(this.#field(entry, layout.START), this.#field(entry, layout.COUNT));
	}

	firstChild(directory: number): number {
		return this.#field(directory, layout.START);
	}

	childCount(directory: number): number {
		return this.#field(directory, layout.COUNT);
	}

	/** The child's entry, or -1. */
	find(directory: number, name: string): number {
		let low = this.firstChild(directory);
		let high = low + this.childCount(directory) - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const order = this.#compare(middle, name);
			if (order === 0) return middle;
			if (order < 0) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	}

	#field(entry: number, field: number): number {
		return this.#index[layout.HEADER + entry * layout.RECORD + field] ?? 0;
	}

	/** Order of the entry's name against `name`, by bytes. */
	#compare(entry: number, name: string): number {
		const start = this.#field(entry, layout.NAME);
		const length = this.#field(entry, layout.NAME_LENGTH);
		const common = Math.min(length, name.length);
		for (let i = 0; i < common; i++) {
			const code = name.charCodeAt(i);
			if (code > 127) return this.#compareBytes(start, length, encoder.encode(name));
			const difference = (this.#bytes[start + i] ?? 0) - code;
			if (difference !== 0) return difference;
		}
		return length - name.length;
	}

	#compareBytes(start: number, length: number, name: Uint8Array): number {
		const common = Math.min(length, name.length);
		for (let i = 0; i < common; i++) {
			const difference = (this.#bytes[start + i] ?? 0) - (name[i] ?? 0);
			if (difference !== 0) return difference;
		}
		return length - name.length;
	}

	#text(start: number, length: number): string {
		// A copy: TextDecoder does not take shared memory.
		return decoder.decode(this.#bytes.slice(start, start + length));
	}
}
