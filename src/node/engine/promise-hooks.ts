// V8's promise hooks (v8::Context::SetPromiseHooks), as far as scripts can see promises: those that programs make with
// `new Promise`, Promise.resolve() and the like, and those of then(). Promises of async functions stay unseen.
export type Executor = (
	resolve: (value?: unknown) => void,
	reject: (reason?: unknown) => void,
) => void;
export type Reaction = ((value: unknown) => unknown) | null | undefined;
type Hook = ((promise: Promise<unknown>, parent?: Promise<unknown>) => void) | undefined;
export type Then = (
	this: Promise<unknown>,
	fulfilled: Reaction,
	rejected: Reaction,
) => Promise<unknown>;
type Kind = 'init' | 'before' | 'after' | 'settled';

export class PromiseHooks {
	/** Whether any hook is set; then() asks. */
	active = false;
	/** The Promise that programs meet: another one once a hook was set. */
	Told: unknown = Promise;
	/** Makes a promise and tells of it (promise-makers.ts). */
	construct: (executor: Executor, newTarget: unknown) => Promise<unknown> = () => {
		throw new Error('no promise was made yet');
	};
	/** An error of a hook is nobody's but the process's. */
	onError: (error: unknown) => void = () => undefined;
	#hooks: Readonly<Partial<Record<Kind, Hook>>> = {};
	readonly #Native = Promise;
	readonly #Proxy = Proxy;

	set(init: Hook, before: Hook, after: Hook, settled: Hook): void {
		this.#hooks = { init, before, after, settled };
		this.active = [init, before, after, settled].some((hook) => hook !== undefined);
		if (this.active && this.Told === this.#Native) this.#install();
	}

	get(): Hook[] {
		const { init, before, after, settled } = this.#hooks;
		return [init, before, after, settled];
	}

	made(promise: Promise<unknown>): void {
		if (this.active) this.#tell('init', promise);
	}

	settled(promise: Promise<unknown>): void {
		if (this.active) this.#tell('settled', promise);
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
		this.Told = new this.#Proxy(this.#Native, {
			construct: (_, [executor]: [Executor], newTarget) => this.construct(executor, newTarget),
		});
		Object.defineProperty(globalThis, 'Promise', {
			value: this.Told,
			writable: true,
			configurable: true,
		});
	}
}

function isThenable(value: unknown): boolean {
	return Object(value) === value && typeof (value as { then?: unknown }).then === 'function';
}
