// V8's stack API for engines whose stacks are mere text (`function@url:line:column` per line). Firefox keeps `stack`
// as an accessor of Error.prototype: there every stack is rendered when it is read. WebKit gives each error a string
// of its own: there the constructors are replaced, and errors that the engine itself throws keep WebKit's text.
import type { BrowserGlobals } from './browser-globals.ts';
import { CallSite, type NativeCallSite } from './call-site.ts';
import type { ErrorHooks } from './error-hooks.ts';
import { hiddenFrames } from './hidden-frames.ts';
import { howCalled } from './how-called.ts';
import { limitTraps } from './limit-traps.ts';
import { ParsedFrame } from './parsed-frame.ts';
import { SourceAt } from './source-at.ts';
import type { StackPlaces } from './stack-places.ts';
import { v8Words } from './v8-words.ts';
import { visibleSites } from './visible-sites.ts';
import { withoutBeginnings } from './without-beginnings.ts';

const defaultLimit = 10;

/** The class of lib's errors with a code, and its file. */
const LIB_ERROR = 'NodeError';
const LIB_ERRORS = 'node:internal/errors';
/** What its hideStackFrames puts around a function. */
const HAND_ON = 'wrappedFn';

interface Asked {
	/** The property that V8 points at in the first frame's line. */
	points?: string | undefined;
	/** What V8 points at where the engine points behind it. */
	before?: string | undefined;
	/** Frames down to this function's are left out. */
	above?: { name?: string } | undefined;
}

export class TextStack {
	readonly #places: StackPlaces;
	readonly #hooks: ErrorHooks;
	readonly #rendered = new WeakMap<object, unknown>();
	readonly #handedOn = new WeakSet();
	readonly #NativeError = Error;
	readonly #Proxy: ProxyConstructor;
	/** `stack` is an accessor of Error.prototype, which renders what it reads. */
	readonly #isAccessor: boolean;
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
		this.#isAccessor = get !== undefined;
		if (get) this.#replaceAccessor();
		else this.#replaceConstructors();
		this.#replaceCapture();
	}

	/** A check of lib's threw it, which does not show in its stack; what called the check threw it again. */
	isHandedOn(error: unknown): boolean {
		return this.#handedOn.has(Object(error) as object);
	}

	/** Gives V8's words and stack to an error that the engine itself threw, which it does without our constructors. */
	adopt(error: unknown): void {
		if (!(error instanceof this.#NativeError) || this.#rendered.has(error)) return;
		const raw = this.#read(error);
		if (raw === undefined || /^\s+at /m.test(raw) || !/@.*:\d+/.test(raw)) return;
		const asked = this.#reword(error, raw);
		if (!this.#isAccessor) this.#defineLater(error, raw, asked);
	}

	/** As V8 would give it. */
	#render(error: object, sites: NativeCallSite[]): unknown {
		const prepare = this.#hooks.prepareStackTrace;
		if (prepare) return prepare(globalThis, error, sites);
		const lines = sites.map((site) => `\n    at ${site.toString()}`);
		return `${Error.prototype.toString.call(error)}${lines.join('')}`;
	}

	#sites(error: object, raw: string | undefined, asked: Asked): NativeCallSite[] {
		const { points, before, above } = asked;
		let frames = (raw ?? '')
			.split('\n')
			.filter((line) => line !== '')
			.map((line): NativeCallSite => new ParsedFrame(line));
		if (above?.name) {
			const at = frames.findIndex((frame) => frame.getFunctionName() === above.name);
			if (at >= 0) frames = frames.slice(at + 1);
		}
		const visible = visibleSites(this.#places, frames);
		const sites = this.#isAccessor ? visible : withoutBeginnings(visible);
		howCalled(sites);
		if (!above) sites.splice(0, ownConstructors(sites, error));
		const [first] = sites;
		if (points && first instanceof CallSite) first.pointAt(points);
		if (before && first instanceof CallSite) first.pointBefore(before);
		return sites;
	}

	#replaceAccessor(): void {
		const stacks = this;
		Object.defineProperty(Error.prototype, 'stack', {
			configurable: true,
			get(this: object) {
				if (stacks.#rendered.has(this)) return stacks.#rendered.get(this);
				const raw = stacks.#read(this);
				if (raw === undefined) return undefined;
				const { points } = stacks.#reword(this, raw);
				// While lib renders it, it may look at the stack again.
				stacks.#rendered.set(this, raw);
				const sites = stacks.#sites(this, raw, { points }).slice(0, Error.stackTraceLimit);
				const stack = stacks.#render(this, sites);
				stacks.#rendered.set(this, stack);
				return stack;
			},
			set(this: object, value: unknown) {
				defineStack(this, value);
			},
		});
	}

	/** Returns what V8 points at. */
	#reword(error: object, raw: string): Asked {
		const message = Object.getOwnPropertyDescriptor(error, 'message');
		if (typeof message?.value !== 'string' || !message.writable) return {};
		const words = v8Words(message.value, () => this.#sourceAt(raw));
		if (words === message.value) return {};
		Object.defineProperty(error, 'message', { value: words });
		const points = /^Cannot read .* \(reading '([\w$]+)'\)$/.exec(words)?.[1];
		return { points, before: namedIn(words) };
	}

	/** The source where the error was made. */
	#sourceAt(raw: string): SourceAt {
		const frame = new ParsedFrame(raw.split('\n', 1)[0] ?? '');
		const lines = this.#places.userLines?.(frame.getFileName()) ?? [];
		return new SourceAt(lines, frame.getLineNumber(), frame.getColumnNumber());
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
			const limited = Native === this.#NativeError ? limitTraps(Native) : {};
			const Replaced = new this.#Proxy(Native, {
				...limited,
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
		this.#defineLater(error, this.#read(error), {});
		return error;
	}

	#replaceCapture(): void {
		const capture = (target: object, above?: { name?: string }): void => {
			const raw = this.#here();
			if (above?.name === HAND_ON) this.#handedOn.add(target);
			this.#defineLater(target, raw, { above });
		};
		Object.defineProperty(Error, 'captureStackTrace', {
			value: { captureStackTrace: capture }.captureStackTrace,
			writable: true,
			configurable: true,
		});
	}

	/** With the frames that do not show, which the engine counts, too (limit-traps.ts where Error is replaced). */
	#here(): string | undefined {
		const limit = Error.stackTraceLimit;
		if (this.#isAccessor) Reflect.set(Error, 'stackTraceLimit', limit + hiddenFrames);
		const raw = this.#read(new this.#NativeError('here'));
		if (this.#isAccessor) Reflect.set(Error, 'stackTraceLimit', limit);
		return raw;
	}

	/** V8 writes a stack when it is first read: by then a subclass has set its name. */
	#defineLater(target: object, raw: string | undefined, asked: Asked): void {
		const limit = Error.stackTraceLimit;
		let stack: { text: unknown } | undefined;
		const get = (): unknown => {
			if (stack) return stack.text;
			// While lib renders it, it may look at the stack again.
			stack = { text: raw };
			stack.text = this.#render(target, this.#sites(target, raw, asked).slice(0, limit));
			// Not where the program has frozen it.
			Reflect.defineProperty(target, 'stack', { value: stack.text, writable: true });
			return stack.text;
		};
		const set = (value: unknown) => defineStack(target, value);
		Object.defineProperty(target, 'stack', { configurable: true, enumerable: false, get, set });
	}
}

function defineStack(target: object, value: unknown): void {
	Object.defineProperty(target, 'stack', { value, writable: true, configurable: true });
}

/** What stands in the source where V8 sees the mistake. */
function namedIn(words: string): string | undefined {
	if (words === 'Assignment to constant variable.') return '=';
	const [, name, early] =
		/^([\w$]+) is not defined$|^Cannot access '(.+)' before initialization$/.exec(words) ?? [];
	return name ?? early;
}

/** How many frames are those that made the error: V8 leaves out down to the constructor that `new` was used with. */
function ownConstructors(sites: readonly NativeCallSite[], error: object): number {
	if (sites[0]?.getFunctionName() === LIB_ERROR && sites[0].getFileName() === LIB_ERRORS) return 1;
	const name = (error as { constructor?: { name?: unknown } }).constructor?.name;
	const inside = sites.findIndex((site) => !site.isConstructor());
	const own = sites.slice(0, inside === -1 ? sites.length : inside);
	return own.findLastIndex((site) => site.getFunctionName() === name) + 1;
}
