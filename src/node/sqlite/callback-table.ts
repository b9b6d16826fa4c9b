// Puts JavaScript functions into the function table of a wasm instance, where C code calls them by a pointer. A table
// takes only wasm functions, so each gets a small module that passes the call on.
const INT = 0x7f;
const FUNCTION = 0x60;
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** Import "e" "f", function type 0. */
const imported = [2, 7, 1, 1, 0x65, 1, 0x66, 0, 0];
/** Export "f", function 0. */
const exported = [7, 5, 1, 1, 0x66, 0, 0];

type Callback = (...args: number[]) => number | undefined;

export class CallbackTable {
	readonly #table: WebAssembly.Table;
	readonly #modules = new Map<string, WebAssembly.Module>();
	/** Places to use again. */
	readonly #free: number[] = [];

	constructor(table: WebAssembly.Table) {
		this.#table = table;
	}

	/** Returns its pointer. `parameters`: how many; all are 32 bits. */
	add(parameters: number, returns: boolean, callback: Callback): number {
		const module = this.#module(parameters, returns);
		const { exports } = new WebAssembly.Instance(module, { e: { f: callback } });
		return this.put(exports['f']);
	}

	/** A wasm function. */
	put(wasmFunction: unknown): number {
		const pointer = this.#free.pop() ?? this.#table.grow(1);
		this.#table.set(pointer, wasmFunction);
		return pointer;
	}

	remove(pointer: number): void {
		this.#table.set(pointer, null);
		this.#free.push(pointer);
	}

	call(pointer: number, ...args: number[]): number {
		return (this.#table.get(pointer) as (...args: number[]) => number)(...args);
	}

	#module(parameters: number, returns: boolean): WebAssembly.Module {
		const key = `${parameters} ${returns}`;
		const known = this.#modules.get(key);
		if (known) return known;
		const type = [FUNCTION, parameters, ...Array<number>(parameters).fill(INT)];
		type.push(...(returns ? [1, INT] : [0]));
		const bytes = [...header, 1, type.length + 1, 1, ...type, ...imported, ...exported];
		const module = new WebAssembly.Module(new Uint8Array(bytes));
		this.#modules.set(key, module);
		return module;
	}
}
