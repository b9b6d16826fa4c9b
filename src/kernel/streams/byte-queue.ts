// Bytes in order of arrival, as the chunks they came in.
export class ByteQueue {
	#chunks: Uint8Array[] = [];
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** Keeps `chunk`. */
	push(chunk: Uint8Array): void {
		if (chunk.length === 0) return;
		this.#chunks.push(chunk);
		this.#length += chunk.length;
	}

	/** At most `length` bytes, in a buffer of their own. */
	take(length: number): Uint8Array {
		const wanted = Math.min(length, this.#length);
		const [first] = this.#chunks;
		if (first?.length === wanted && first.byteLength === first.buffer.byteLength) {
			this.#chunks.shift();
			this.#length -= wanted;
			return first;
		}
		return this.#gather(wanted);
	}

	clear(): void {
		this.#chunks = [];
		this.#length = 0;
	}

	#gather(wanted: number): Uint8Array {
		const bytes = new Uint8Array(wanted);
		let filled = 0;
		let used = 0;
		while (filled < wanted) {
			const chunk = this.#chunks[used] ?? bytes;
			const piece = chunk.subarray(0, wanted - filled);
			bytes.set(piece, filled);
			filled += piece.length;
			if (piece.length < chunk.length) this.#chunks[used] = chunk.subarray(piece.length);
			else used++;
		}
		this.#chunks.splice(0, used);
		this.#length -= wanted;
		return bytes;
	}
}
