// V8's stack API for engines whose stacks are mere text (`function@url:line:column` per line). Firefox keeps `stack`
// as an accessor of Error.prototype: there every stack is rendered when it is read. WebKit gives each error a string
// of its own: there the constructors are replaced, and errors that the engine itself throws keep WebKit's text.
import type { BrowserGlobals } from './browser-globals.ts';
import type { NativeCallSite } from './call-site.ts';
import type { ErrorHooks } from './error-hooks.ts';
import { ParsedFrame } from './parsed-frame.ts';
import type { StackPlaces } from './stack-places.ts';
import { v8Words } from './v8-words.ts';
import { visibleSites } from './visible-sites.ts';

const defaultLimit = 10;

export class TextStack {
	readonly #places: StackPlaces;
	readonly #hooks: ErrorHooks;
	readonly #rendered = new WeakMap<object, unknown>();
	readonly #NativeError = Error;
	readonly #Proxy: ProxyConstructor;
	/** Reads the engine's own text. */
	readonly #read: (error: object) => string | undefined;

	/** To be made before Node's primordials copy Error. */
	constructor(places: StackPlaces, hooks: ErrorHooks, { Proxy }: BrowserGlobals) {
		this.#Proxy = Proxy;
		this.#places = places;
		this.#hooks = hooks;
		const accessor = Object.getOwnPropertyDescriptor(Error.prototype, 'stack');
		const { get } = accessor ?? {};
		this.#read = get
			? (error) => get.call(error) as string | undefined
			: (error) => Object.getOwnPropertyDescriptor(error, 'stack')?.value as string | undefined;
		Error.stackTraceLimit ??= defaultLimit;
		if (get) this.#replaceAccessor();
		else this.#replaceConstructors();
		this.#replaceCapture();
	}

	/** Renders the stack of an error that the engine itself threw, which it does without our constructors. */
	adopt(error: unknown): void {
		if (!(error instanceof this.#NativeError) || this.#rendered.has(error)) return;
		const raw = this.#read(error);
		if (raw === undefined || /^\s+at /m.test(raw) || !/@.*:\d+/.test(raw)) return;
		this.#reword(error);
		defineStack(error, this.render(error, raw));
	}

	/** The stack of `error` as V8 would give it; `above`: frames down to this function's are left out. */
	render(error: object, raw: string | undefined, above?: { name?: string }): unknown {
		let frames = (raw ?? '')
			.split('\n')
			.filter((line) => line !== '')
			.map((line): NativeCallSite => new ParsedFrame(line));
		if (above?.name) {
			const at = frames.findIndex((frame) => frame.getFunctionName() === above.name);
			if (at >= 0) frames = frames.slice(at + 1);
		}
		const sites = visibleSites(this.#places, frames).slice(0, Error.stackTraceLimit);
		const prepare = this.#hooks.prepareStackTrace;
		if (prepare) return prepare(globalThis, error, sites);
		const lines = sites.map((site) => `\n    at ${site.toString()}`);
		return `${Error.prototype.toString.call(error)}${lines.join('')}`;
	}

	#replaceAccessor(): void {
		const stacks = this;
		Object.defineProperty(Error.prototype, 'stack', {
			configurable: true,
			get(this: object) {
				if (stacks.#rendered.has(this)) return stacks.#rendered.get(this);
				const raw = stacks.#read(this);
				if (raw === undefined) return undefined;
				stacks.#reword(this);
				// While lib renders it, it may look at the stack again.
				stacks.#rendered.set(this, raw);
				const stack = stacks.render(this, raw);
				stacks.#rendered.set(this, stack);
				return stack;
			},
			set(this: object, value: unknown) {
				defineStack(this, value);
			},
		});
	}

	#reword(error: object): void {
		const message = Object.getOwnPropertyDescriptor(error, 'message');
		if (typeof message?.value !== 'string' || !message.writable) return;
		const words = v8Words(message.value);
		if (words !== message.value) Object.defineProperty(error, 'message', { value: words });
	}

	#replaceConstructors(): void {
		const scope = globalThis as unknown as Record<string, ErrorConstructor>;
		const kinds = [
			'Error',
			'EvalError',
			'RangeError',
			'ReferenceError',
			'SyntaxError',
			'TypeError',
		];
		for (const name of [...kinds, 'URIError', 'AggregateError']) {
			const Native = scope[name];
			if (!Native) continue;
			const Replaced = new this.#Proxy(Native, {
				apply: (_, __, parameters) => this.#made(Reflect.construct(Native, parameters) as object),
				construct: (_, parameters, newTarget: () => void) =>
					this.#made(Reflect.construct(Native, parameters, newTarget) as object),
			});
			Object.defineProperty(Native.prototype, 'constructor', {
				value: Replaced,
				writable: true,
				configurable: true,
			});
			Object.defineProperty(scope, name, { value: Replaced, writable: true, configurable: true });
		}
	}

	#made(error: object): object {
		defineStack(error, this.render(error, this.#read(error)));
		return error;
	}

	#replaceCapture(): void {
		const capture = (target: object, above?: { name?: string }): void => {
			const raw = this.#read(new this.#NativeError('here'));
			defineStack(target, this.render(target, raw, above));
		};
		Object.defineProperty(Error, 'captureStackTrace', {
			value: { captureStackTrace: capture }.captureStackTrace,
			writable: true,
			configurable: true,
		});
	}
}

function defineStack(target: object, value: unknown): void {
	Object.defineProperty(target, 'stack', { value, writable: true, configurable: true });
}
