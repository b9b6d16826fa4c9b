// One frame of a stack as programs see it: V8's CallSite with the places put right.
export interface NativeCallSite {
	getThis(): unknown;
	getTypeName(): string | null;
	getFunction(): unknown;
	getFunctionName(): string | null;
	getMethodName(): string | null;
	getFileName(): string | null | undefined;
	getScriptNameOrSourceURL(): string | null | undefined;
	getLineNumber(): number | null;
	getColumnNumber(): number | null;
	getEvalOrigin(): string | undefined;
	getPromiseIndex(): number | null;
	isNative(): boolean;
	isToplevel(): boolean;
	isConstructor(): boolean;
	isEval(): boolean;
	isAsync(): boolean;
	isPromiseAll(): boolean;
	toString(): string;
}

export interface Place {
	/** A path, a file: URL or `node:` and a module id. */
	file: string;
	line: number;
	column: number;
	/** Replaces the function's name; for wrappers, which have none in Node. */
	name?: string | null;
	/** What stands there, where that has to be known. */
	callText?: string;
}

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

export class CallSite {
	readonly native: NativeCallSite;
	readonly #place: Place;

	constructor(native: NativeCallSite, place: Place) {
		this.native = native;
		this.#place = place;
	}

	get callText(): string {
		return this.#place.callText ?? '';
	}

	/** The property that was read there is what V8 points at. */
	pointAt(property: string): void {
		const at = this.callText.indexOf(`.${property}`);
		if (at >= 0) this.#place.column += at + 1;
	}

	/** JavaScriptCore points behind a name, where no call follows it. */
	pointBefore(text: string): void {
		if (!this.callText.startsWith(text)) this.#place.column -= text.length;
	}

	/** Where the engine gives no name. */
	nameAs(name: string | null): void {
		if (this.getFunctionName() === null) this.#place.name = name;
	}

	getThis(): undefined {
		return undefined;
	}

	getTypeName(): string | null {
		return this.native.getTypeName();
	}

	getFunction(): undefined {
		return undefined;
	}

	getFunctionName(): string | null {
		const { name } = this.#place;
		return name === undefined ? this.native.getFunctionName() : name;
	}

	getMethodName(): string | null {
		return this.native.getMethodName();
	}

	getFileName(): string {
		return this.#place.file;
	}

	getScriptNameOrSourceURL(): string {
		return this.#place.file;
	}

	getScriptHash(): string {
		return '';
	}

	getLineNumber(): number {
		return this.#place.line;
	}

	getColumnNumber(): number {
		return this.#place.column;
	}

	getEnclosingLineNumber(): number {
		return this.#place.line;
	}

	getEnclosingColumnNumber(): number {
		return this.#place.column;
	}

	getPosition(): number {
		return 0;
	}

	getEvalOrigin(): undefined {
		return undefined;
	}

	getPromiseIndex(): number | null {
		return this.native.getPromiseIndex();
	}

	isNative(): boolean {
		return this.native.isNative();
	}

	isToplevel(): boolean {
		return this.native.isToplevel();
	}

	isConstructor(): boolean {
		return this.native.isConstructor();
	}

	isEval(): boolean {
		return false;
	}

	isAsync(): boolean {
		return this.native.isAsync();
	}

	isPromiseAll(): boolean {
		return this.native.isPromiseAll();
	}

	/** SerializeJSStackFrame of V8 (src/objects/call-site-info.cc). */
	toString(): string {
		const place = this.isNative() ? 'native' : this.#printedPlace();
		const name = this.getFunctionName();
		const prefix = this.isAsync() ? 'async ' : '';
		if (this.isPromiseAll()) {
			return `${prefix}${
				this.native
					.toString()
					.replace(/^async /, '')
					.split(' (')[0] ?? ''
			} (index ${this.getPromiseIndex()})`;
		}
		if (!this.isNative() && !this.isToplevel() && !this.isConstructor()) {
			return `${prefix}${this.#methodCall(name)} (${place})`;
		}
		if (this.isConstructor()) return `${prefix}new ${name ?? '<anonymous>'} (${place})`;
		return name ? `${prefix}${name} (${place})` : `${prefix}${place}`;
	}

	#printedPlace(): string {
		const { file, line, column } = this.#place;
		return `${file}:${line}:${column}`;
	}

	#methodCall(name: string | null): string {
		const type = this.getTypeName();
		const method = this.getMethodName();
		if (!name) return `${type ? `${type}.` : ''}${method ?? '<anonymous>'}`;
		const typed = type && identifier.test(name) ? `${type}.${name}` : name;
		const same =
			!method || name === method || name.endsWith(`.${method}`) || name.endsWith(` ${method}`);
		return same ? typed : `${typed} [as ${method}]`;
	}
}
