// Compiles classic code under a file's name, and remembers how its columns differ from the file's.
import { callText } from '../engine/call-text.ts';
import type { ScriptLoader } from '../engine/script-loader.ts';
import type { ColumnShifts } from './column-shifts.ts';
import { FunctionTexts } from './function-texts.ts';

/** Taken before programs can replace it; called so that it is an indirect eval: global scope. */
const globalEval = eval;

export class ScriptCompiler {
	readonly texts: FunctionTexts = new FunctionTexts();
	readonly #shifts = new Map<string, ColumnShifts>();
	readonly #names = new Map<string, string>();
	readonly #loader: ScriptLoader | undefined;
	/** Code by its address, for engines that count columns in their own way; its lines when they are asked for. */
	readonly #codes: Map<string, string | string[]> | undefined;

	constructor(isV8: boolean, loader?: ScriptLoader) {
		this.#loader = loader;
		this.#codes = isV8 ? undefined : new Map();
	}

	/** The value of an expression, most often a function. */
	compile(code: string, name: string, shifts: ColumnShifts): unknown {
		const loader = this.#loader;
		if (!loader) return this.run(code, name, shifts);
		if (shifts.rewritten) this.texts.add(shifts.rewritten);
		if (!code.startsWith('\n')) shifts.addPrefix(loader.prefix.length);
		return loader.load(code, (url) => this.loaded(url, name, shifts, `${loader.prefix}${code}`));
	}

	/** Code loaded as a script: whether frames call it by its sourceURL or by its address is the engine's affair. */
	loaded(url: string, name: string, shifts: ColumnShifts, code: string): void {
		this.#shifts.set(url, shifts);
		this.#names.set(url, name);
		this.#codes?.set(url, code);
	}

	/** Whether `run` loses the places of its code. */
	get evalHasNoPlaces(): boolean {
		return this.#loader !== undefined;
	}

	/** The value of the last statement. */
	run(code: string, name: string, shifts: ColumnShifts): unknown {
		const url = this.register(name, shifts);
		this.#codes?.set(url, code);
		return globalEval(`${code}\n//# sourceURL=${url}`);
	}

	/** The runtime's own code. */
	evaluate(code: string): unknown {
		return globalEval(code);
	}

	/** Returns the sourceURL for code that is compiled elsewhere. */
	register(name: string, shifts: ColumnShifts): string {
		const url = this.#urlOf(name);
		this.#shifts.set(url, shifts);
		if (shifts.rewritten) this.texts.add(shifts.rewritten);
		return url;
	}

	/** For stack frames: what a frame of `url` is called and where it is, 1-based; null for one of the runtime's own. */
	original(
		url: string,
		line: number,
		column: number,
	): { name: string; column: number; callText?: string } | null | undefined {
		const shifts = this.#shifts.get(url);
		if (shifts === undefined) return undefined;
		const name = this.#names.get(url) ?? url;
		const text = this.lines(url)?.[line - 1];
		const call = text === undefined ? { column } : callText(text, column);
		if (shifts.isAdded(line, call.column)) return null;
		return { name, ...call, column: shifts.original(line, call.column) };
	}

	/** The lines of the code, where the engine needs them. */
	lines(url: string): readonly string[] | undefined {
		const code = this.#codes?.get(url);
		if (typeof code !== 'string') return code;
		const lines = code.split('\n');
		this.#codes?.set(url, lines);
		return lines;
	}

	/** White space ends a sourceURL, and quotes make it void. */
	#urlOf(name: string): string {
		if (!/[\s'"]/.test(name)) return name;
		const url = name.replace(/[\s'"]/g, (char) => encodeURIComponent(char).replace("'", '%27'));
		this.#names.set(url, name);
		return url;
	}
}
