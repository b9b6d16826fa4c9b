// V8's promise hooks (v8::Context::SetPromiseHooks), as far as scripts can see promises: those that programs make with
// `new Promise`, Promise.resolve() and the like, and those of then(). Promises of async functions stay unseen.
type Executor = (resolve: (value?: unknown) => void, reject: (reason?: unknown) => void) => void;
export type Reaction = ((value: unknown) => unknown) | null | undefined;
type Hook = ((promise: Promise<unknown>, parent?: Promise<unknown>) => void) | undefined;
type Then = (this: Promise<unknown>, fulfilled: Reaction, rejected: Reaction) => Promise<unknown>;
type Maker = (this: unknown, ...args: unknown[]) => Promise<unknown>;
type Kind = 'init' | 'before' | 'after' | 'settled';

const makers = ['all', 'allSettled', 'any', 'race', 'reject', 'resolve'] as const;

export class PromiseHooks {
	/** Whether any hook is set; then() asks. */
	active = false;
	/** An error of a hook is nobody's but the process's. */
	onError: (error: unknown) => void = () => undefined;
	#hooks: Readonly<Partial<Record<Kind, Hook>>> = {};
	#installed = false;
	readonly #Native = Promise;
	readonly #Proxy = Proxy;

	set(init: Hook, before: Hook, after: Hook, settled: Hook): void {
		this.#hooks = { init, before, after, settled };
		this.active = [init, before, after, settled].some((hook) => hook !== undefined);
		if (this.active && !this.#installed) this.#install();
	}

	get(): Hook[] {
		const { init, before, after, settled } = this.#hooks;
		return [init, before, after, settled];
	}

	/** `then`: the one to call; `parent`: the promise it is called on. */
	then(
		parent: Promise<unknown>,
		then: Then,
		fulfilled: Reaction,
		rejected: Reaction,
	): Promise<unknown> {
		const child: Promise<unknown> = then.call(
			parent,
			this.#reaction(fulfilled, () => child),
			this.#reaction(rejected, () => child),
		);
		this.#tell('init', child, parent);
		return child;
	}

	#reaction(callback: Reaction, child: () => Promise<unknown>): Reaction {
		if (typeof callback !== 'function') return callback;
		return (value) => {
			const promise = child();
			this.#tell('before', promise);
			try {
				const result = callback(value);
				if (!isThenable(result)) this.#tell('settled', promise);
				return result;
			} catch (error) {
				this.#tell('settled', promise);
				throw error;
			} finally {
				this.#tell('after', promise);
			}
		};
	}

	#tell(kind: Kind, promise: Promise<unknown>, parent?: Promise<unknown>): void {
		try {
			if (parent) this.#hooks[kind]?.(promise, parent);
			else this.#hooks[kind]?.(promise);
		} catch (error) {
			this.onError(error);
		}
	}

	/** From now on programs meet a Promise that tells; lib keeps its own. */
	#install(): void {
		this.#installed = true;
		const Native = this.#Native;
		const telling = new Map(makers.map((name) => [name as PropertyKey, this.#maker(name)]));
		const Told = new this.#Proxy(Native, {
			construct: (_, [executor]: [Executor], newTarget) => this.#construct(executor, newTarget),
			get: (_, key, receiver) => telling.get(key) ?? Reflect.get(Native, key, receiver),
		});
		Object.defineProperty(globalThis, 'Promise', {
			value: Told,
			writable: true,
			configurable: true,
		});
	}

	#construct(executor: Executor, newTarget: unknown): Promise<unknown> {
		if (typeof executor !== 'function') return new this.#Native(executor);
		let settle: [resolve: (value?: unknown) => void, reject: (reason?: unknown) => void];
		const taken: Executor = (...functions) => (settle = functions);
		const promise = Reflect.construct(
			this.#Native,
			[taken],
			newTarget as () => void,
		) as Promise<unknown>;
		this.#tell('init', promise);
		let done = false;
		const once = (act: () => void, settles: boolean): void => {
			act();
			if (!done && settles) this.#tell('settled', promise);
			done = true;
		};
		try {
			executor(
				(value) => once(() => settle[0](value), !isThenable(value)),
				(reason) => once(() => settle[1](reason), true),
			);
		} catch (error) {
			once(() => settle[1](error), true);
		}
		return promise;
	}

	#maker(name: (typeof makers)[number]): Maker {
		const Native = this.#Native;
		const make = (Native as unknown as Record<string, Maker>)[name] as Maker;
		const tell = this.#tell.bind(this);
		const holder = {
			[name](this: { prototype?: unknown }, ...args: unknown[]) {
				// The one that tells stands for the native one.
				const maker = this.prototype === Native.prototype ? Native : this;
				const promise = make.apply(maker, args);
				if (promise === args[0]) return promise;
				tell('init', promise);
				const settles = name === 'reject' || (name === 'resolve' && !isThenable(args[0]));
				if (settles) tell('settled', promise);
				return promise;
			},
		};
		return holder[name] as Maker;
	}
}

function isThenable(value: unknown): boolean {
	return Object(value) === value && typeof (value as { then?: unknown }).then === 'function';
}
