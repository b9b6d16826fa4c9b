// Compiles classic code under a file's name, and remembers how its columns differ from the file's.
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

	constructor(loader?: ScriptLoader) {
		this.#loader = loader;
	}

	/** The value of an expression, most often a function. */
	compile(code: string, name: string, shifts: ColumnShifts): unknown {
		const loader = this.#loader;
		if (!loader) return this.run(code, name, shifts);
		if (shifts.rewritten) this.texts.add(shifts.rewritten);
		if (!code.startsWith('\n')) shifts.addPrefix(loader.prefix.length);
		return loader.load(code, (url) => {
			this.#shifts.set(url, shifts);
			this.#names.set(url, name);
		});
	}

	/** The value of the last statement. */
	run(code: string, name: string, shifts: ColumnShifts): unknown {
		return globalEval(`${code}\n//# sourceURL=${this.register(name, shifts)}`);
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
	): { name: string; column: number } | null | undefined {
		const shifts = this.#shifts.get(url);
		if (shifts === undefined) return undefined;
		if (shifts.isAdded(line, column)) return null;
		return { name: this.#names.get(url) ?? url, column: shifts.original(line, column) };
	}

	/** White space ends a sourceURL, and quotes make it void. */
	#urlOf(name: string): string {
		if (!/[\s'"]/.test(name)) return name;
		const url = name.replace(/[\s'"]/g, (char) => encodeURIComponent(char).replace("'", '%27'));
		this.#names.set(url, name);
		return url;
	}
}
