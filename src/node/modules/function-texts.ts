// What Function.prototype.toString shows: the function as its author wrote it, not as the runtime rewrote it for
// `await`, `import` and live bindings. Programs send such texts to workers, or compile them again.
import type { Rewritten } from './rewritten.ts';

/** Names that rewriting puts in, also when the usual ones were taken (free-name.ts). */
const marks = /\$(mpo|liv|fra|d[_\d])/;

/** Of a built-in function's text. */
const longest = 120;

export class FunctionTexts {
	readonly #units: Rewritten[] = [];

	add(unit: Rewritten): void {
		if (unit.edits.length > 0) this.#units.push(unit);
	}

	/** `text`: of a function, as the engine has it. */
	restore(text: string): string {
		if (!text.includes('$') || !marks.test(text)) return text;
		for (let index = this.#units.length - 1; index >= 0; index--) {
			const unit = this.#units[index];
			const at = unit ? unit.code.indexOf(text) : -1;
			if (unit && at >= 0) return original(unit, at, at + text.length);
		}
		return text;
	}

	/** To be called before Node's primordials copy it. `builtIn`: functions that pass for the engine's. */
	install(builtIn: readonly object[]): void {
		const { toString: native } = Function.prototype;
		const passing = new Set<unknown>(builtIn);
		const holder = {
			toString: (of: unknown): string => {
				if (passing.has(of)) return `function ${(of as { name: string }).name}() { [native code] }`;
				if (typeof of === 'function') return oneLine(this.restore(native.call(of)));
				throw new TypeError("Function.prototype.toString requires that 'this' be a Function");
			},
		};
		const shown = {
			toString(this: unknown): string {
				return this === shown.toString ? oneLine(native.call(native)) : holder.toString(this);
			},
		};
		Object.defineProperty(Function.prototype, 'toString', {
			value: shown.toString,
			writable: true,
			configurable: true,
		});
	}
}

/** Other engines than V8 write a built-in function over three lines. */
function oneLine(text: string): string {
	return text.length > longest
		? text
		: text.replace(/\{\s+\[native code\]\s+\}$/, '{ [native code] }');
}

function original({ code, edits }: Rewritten, start: number, end: number): string {
	let text = '';
	let position = start;
	for (const { at, length, was } of edits) {
		if (at < start || at + length > end) continue;
		text += code.slice(position, at) + was;
		position = at + length;
	}
	// The edit that names a default export begins where its function does.
	return (text + code.slice(position, end)).replace(/^export\s+default\s+/, '');
}
