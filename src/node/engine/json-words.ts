// JSON.parse in engines that are not V8: the same values, and V8's words for what is wrong with a text. Programs show
// these to their clients: an Express server answers 400 with them.
import { jsonMistake } from './json-mistake.ts';

/** To be called before Node's primordials copy JSON. */
export function jsonWords(): void {
	const native = JSON.parse;
	const { parse } = {
		parse(text: string, reviver?: (this: unknown, key: string, value: unknown) => unknown) {
			let value: unknown;
			const source = `${text}`;
			try {
				value = native(source);
			} catch (error) {
				if (!(error instanceof SyntaxError)) throw error;
				throw new SyntaxError(jsonMistake(source) ?? error.message);
			}
			return typeof reviver === 'function' ? (native(source, reviver) as unknown) : value;
		},
	};
	Object.defineProperty(JSON, 'parse', { value: parse, writable: true, configurable: true });
}
