// Standard input, read line by line and byte by byte as it comes: a frontend may wait for us between two commands.

export class StreamInput {
	readonly #chunks: AsyncIterator<Buffer>;
	#buffer: Buffer = Buffer.alloc(0);
	#again: string | undefined;

	constructor(stream: AsyncIterable<Buffer>) {
		this.#chunks = stream[Symbol.asyncIterator]();
	}

	/** Without its line end; undefined at the end. */
	async line(): Promise<string | undefined> {
		if (this.#again !== undefined) {
			const line = this.#again;
			this.#again = undefined;
			return line;
		}
		let searched = 0;
		for (;;) {
			const end = this.#buffer.indexOf(10, searched);
			if (end !== -1) return this.#take(end + 1).toString('utf8', 0, end);
			searched = this.#buffer.length;
			if (await this.#more()) continue;
			return searched === 0 ? undefined : this.#take(searched).toString('utf8');
		}
	}

	/** The next `line()` returns this one again. */
	unread(line: string): void {
		this.#again = line;
	}

	/** That many bytes, or fewer at the end. */
	async bytes(count: number): Promise<Buffer> {
		while (this.#buffer.length < count) if (!(await this.#more())) break;
		return this.#take(Math.min(count, this.#buffer.length));
	}

	/** Skips a line end, if that is next. */
	async skipLineEnd(): Promise<void> {
		if (this.#buffer.length === 0 && !(await this.#more())) return;
		if (this.#buffer[0] === 10) this.#take(1);
	}

	#take(count: number): Buffer {
		const taken = this.#buffer.subarray(0, count);
		this.#buffer = this.#buffer.subarray(count);
		return taken;
	}

	async #more(): Promise<boolean> {
		const next = await this.#chunks.next();
		if (next.done) return false;
		this.#buffer =
			this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
		return true;
	}
}
