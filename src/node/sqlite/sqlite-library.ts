// SQLite in WebAssembly, as the package @sqlite.org/sqlite-wasm builds it, on the container's files: its own unix VFS
// runs on our libc. (The package's JavaScript is not used: it loads asynchronously and has another API.)
import type { Environment } from '../environment.ts';
import { CallbackTable } from './callback-table.ts';
import { libc } from './libc.ts';
import type { SqliteExports } from './sqlite-exports.ts';
import { WasmMemory } from './wasm-memory.ts';

/** Pages of 64 KiB it starts with, as the module asks for. */
const MEMORY = { initial: 128, maximum: 32768 };
/** Where the fields of struct sqlite3_vfs are. */
const VFS_DATA = 20;
const VFS_SLEEP = 60;
/** Of UTF-8 for a UTF-16 code unit. */
const MOST_BYTES = 3;
/** Big enough for what one call gives back through pointers. */
const OUT_SIZE = 16;

export class SqliteLibrary {
	readonly c: SqliteExports;
	readonly memory: WasmMemory;
	readonly callbacks: CallbackTable;
	/** Pointer to sqlite3_free: for bytes that SQLite is to give back itself. */
	readonly free: number;
	/** What C code knows by a number: a callback's data. */
	readonly #objects = new Map<number, unknown>();
	#nextObject = 1;
	/** Thrown by JavaScript that SQLite called; C cannot throw it on. */
	#thrown: { error: unknown } | undefined;
	readonly #out: number;

	constructor(environment: Environment, bytes: BufferSource) {
		const { WebAssembly } = environment.browser;
		this.memory = new WasmMemory(environment.browser, new WebAssembly.Memory(MEMORY));
		const module = new WebAssembly.Module(bytes);
		const { exports } = new WebAssembly.Instance(module, libc(environment, this.memory));
		this.c = exports as unknown as SqliteExports;
		this.callbacks = new CallbackTable(this.c.__indirect_function_table);
		this.c.__wasm_call_ctors();
		this.free = this.callbacks.put(this.c.sqlite3_free);
		this.#out = this.c.malloc(OUT_SIZE);
		this.#useFiles();
		this.c.sqlite3_initialize();
	}

	/** Runs `call` with a pointer; gives the call's code and the word it left there. */
	out(call: (to: number) => number): { code: number; value: number } {
		const code = call(this.#out);
		return { code, value: this.memory.word(this.#out) };
	}

	/** Runs `use` with pointers to these texts, which are gone afterwards. */
	withTexts<Result>(texts: readonly string[], use: (...pointers: number[]) => Result): Result {
		const pointers = texts.map((text) => this.allocateText(text).pointer);
		try {
			return use(...pointers);
		} finally {
			for (const pointer of pointers) this.c.sqlite3_free(pointer);
		}
	}

	/** Memory with these bytes and a zero after them; SQLite or `sqlite3_free` gives it back. */
	allocate(bytes: Uint8Array): { pointer: number; length: number } {
		const pointer = this.c.sqlite3_malloc(bytes.length + 1);
		if (pointer === 0) throw new RangeError('SQLite is out of memory');
		this.memory.bytes.set(bytes, pointer);
		this.memory.bytes[pointer + bytes.length] = 0;
		return { pointer, length: bytes.length };
	}

	/** The same for a text, which is written where it will be. */
	allocateText(text: string): { pointer: number; length: number } {
		const room = text.length * MOST_BYTES;
		const pointer = this.c.sqlite3_malloc(room + 1);
		if (pointer === 0) throw new RangeError('SQLite is out of memory');
		const length = this.memory.write(pointer, text, room);
		this.memory.bytes[pointer + length] = 0;
		return { pointer, length };
	}

	keep(object: unknown): number {
		this.#objects.set(this.#nextObject, object);
		return this.#nextObject++;
	}

	kept(number: number): unknown {
		return this.#objects.get(number);
	}

	drop(number: number): void {
		this.#objects.delete(number);
	}

	/** Runs JavaScript for C code: gives `otherwise` when it throws. The first error is what `rethrow` throws. */
	attempt<Result>(run: () => Result, otherwise: Result): Result {
		try {
			return run();
		} catch (error) {
			this.#thrown ??= { error };
			return otherwise;
		}
	}

	get hasThrown(): boolean {
		return this.#thrown !== undefined;
	}

	/** After a call into C: throws what JavaScript threw meanwhile. */
	rethrow(): void {
		const thrown = this.#thrown;
		this.#thrown = undefined;
		if (thrown) throw thrown.error;
	}

	/** Databases are files: the VFS with POSIX locks is the default, which the package makes one without any. */
	#useFiles(): void {
		const { c, memory, callbacks } = this;
		this.withTexts(['unix'], (name) => {
			c.sqlite3_initialize();
			const vfs = c.sqlite3_vfs_find(name);
			c.sqlite3_vfs_register(vfs, 1);
			const sleep = callbacks.add(2, true, (_vfs, microseconds = 0) => {
				const nothing = new Int32Array(new SharedArrayBuffer(4));
				Atomics.wait(nothing, 0, 0, microseconds / 1000);
				return microseconds;
			});
			memory.setWord(vfs + VFS_SLEEP, sleep);
			// Two processes cannot map the same memory: methods of version 1 have no shared memory, so that a database
			// keeps its journal when it is asked for a write-ahead log, as on any file system without mmap.
			const finder = memory.word(memory.word(vfs + VFS_DATA));
			memory.setWord(callbacks.call(finder, 0, 0), 1);
		});
	}
}
