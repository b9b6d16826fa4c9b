// `Function(text)` and its three kin: code that they make would import natively, past Node's loaders and past the
// gateway. They are replaced by proxies that write import() in such code anew. To be called before Node's primordials
// copy Function. (Direct eval cannot be replaced; there the worker's Content-Security-Policy keeps foreign code out.)
type AnyFunction = (...args: unknown[]) => unknown;

/** The code with import() written anew, and the name it has now; undefined where there is none. */
export type RewriteImports = (code: string) => { code: string; runtime: string } | undefined;

const samples: AnyFunction[] = [
	() => undefined,
	async () => undefined,
	function* () {
		yield undefined;
	},
	async function* () {
		yield undefined;
	},
];

/** `Proxy`: one whose proxies util.types.isProxy does not know. `importing`: what import() in the code calls. */
export function functionConstructors(
	scope: object,
	Proxy: ProxyConstructor,
	rewrite: RewriteImports,
	importing: () => unknown,
): void {
	const Plain = Function;
	for (const [index, sample] of samples.entries()) {
		const prototype = Object.getPrototypeOf(sample) as AnyFunction;
		const native = prototype.constructor as unknown as FunctionConstructor;
		const make = (args: unknown[], newTarget: AnyFunction): object => {
			const texts = args.map(String);
			const made = Reflect.construct(native, texts, newTarget) as AnyFunction;
			if (!texts.some((text) => text.includes('import'))) return made;
			return imported(Plain, made, rewrite, importing);
		};
		const replacement: AnyFunction = new Proxy(native as unknown as AnyFunction, {
			apply: (_native, _self, args) => make(args, replacement),
			construct: (_native, args, newTarget) => make(args, newTarget as AnyFunction),
		});
		const { enumerable = false, writable = true } =
			Reflect.getOwnPropertyDescriptor(prototype, 'constructor') ?? {};
		Reflect.defineProperty(prototype, 'constructor', {
			value: replacement,
			enumerable,
			writable,
			configurable: true,
		});
		if (index === 0) {
			Reflect.defineProperty(scope, 'Function', {
				value: replacement,
				writable: true,
				configurable: true,
			});
		}
	}
}

/** `made`: as the engine made it, so that mistakes in the text have been found by now. */
function imported(
	Plain: FunctionConstructor,
	made: AnyFunction,
	rewrite: RewriteImports,
	importing: () => unknown,
): object {
	const written = rewrite(`(${Plain.prototype.toString.call(made)})`);
	if (!written) return made;
	const outer = new Plain(written.runtime, `return ${written.code}`) as AnyFunction;
	const inner = outer(importing()) as object;
	Reflect.setPrototypeOf(inner, Reflect.getPrototypeOf(made));
	return inner;
}
