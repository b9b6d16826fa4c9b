// A frame read off the text of a stack, as Firefox and WebKit give it: `function@url:line:column`.
import type { NativeCallSite } from './call-site.ts';

const frame = /^(?:(.*?)@)?(.*?)(?::(\d+))?(?::(\d+))?$/;

export class ParsedFrame implements NativeCallSite {
	readonly #name: string | null;
	readonly #url: string;
	readonly #line: number;
	readonly #column: number;
	/** See how-called.ts. */
	isNew = false;
	typeName: string | null = null;

	constructor(text: string) {
		const [, name = '', url = '', line = '1', column = '1'] = frame.exec(text) ?? [];
		this.#name = plainName(name) || null;
		this.#url = url;
		this.#line = Number(line);
		this.#column = Number(column);
	}

	getThis(): undefined {
		return undefined;
	}

	getTypeName(): string | null {
		return this.typeName;
	}

	getFunction(): undefined {
		return undefined;
	}

	getFunctionName(): string | null {
		return this.#name;
	}

	getMethodName(): null {
		return null;
	}

	getFileName(): string {
		return this.#url;
	}

	getScriptNameOrSourceURL(): string {
		return this.#url;
	}

	getLineNumber(): number {
		return this.#line;
	}

	getColumnNumber(): number {
		return this.#column;
	}

	getEvalOrigin(): undefined {
		return undefined;
	}

	getPromiseIndex(): null {
		return null;
	}

	isNative(): boolean {
		return this.#url === '[native code]';
	}

	isToplevel(): boolean {
		return this.typeName === null && !this.isNew;
	}

	isConstructor(): boolean {
		return this.isNew;
	}

	isEval(): boolean {
		return false;
	}

	isAsync(): boolean {
		return false;
	}

	isPromiseAll(): boolean {
		return false;
	}

	toString(): string {
		const place = `${this.#url}:${this.#line}:${this.#column}`;
		return this.#name ? `${this.#name} (${place})` : place;
	}
}

/** Firefox writes `outer/inner<` and `async*name`, WebKit `global code`. */
function plainName(name: string): string {
	if (name === 'global code' || name === 'eval code' || name === 'anonymous') return '';
	const last = name.slice(name.lastIndexOf('/') + 1);
	return last
		.replace(/^(?:async|setTimeout handler)\*/, '')
		.replace(/<$/, '')
		.replace(/^([\w$]+)\.prototype\.([\w$]+)$/, '$1.$2');
}
