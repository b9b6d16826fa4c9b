// What is to be disposed of, the last first, each waited for.
import { SuppressedError } from './suppressed-error.ts';

type Dispose = () => unknown;

interface MaybeDisposable {
	[Symbol.dispose]?: unknown;
	[Symbol.asyncDispose]?: unknown;
}

export class AsyncDisposableStack {
	#stack: Dispose[] | undefined = [];

	get disposed(): boolean {
		return this.#stack === undefined;
	}

	use<Value>(value: Value): Value {
		const stack = this.#open();
		if (value === null || value === undefined) {
			stack.push(() => undefined);
			return value;
		}
		const { [Symbol.asyncDispose]: later, [Symbol.dispose]: now } = value as MaybeDisposable;
		const dispose = later ?? now;
		if (typeof dispose !== 'function') throw new TypeError('Symbol.asyncDispose is not a function');
		// What `dispose` returns is not waited for.
		stack.push(() => (later ? (dispose.call(value) as unknown) : void dispose.call(value)));
		return value;
	}

	adopt<Value>(value: Value, onDispose: (value: Value) => unknown): Value {
		this.#add(onDispose, () => onDispose(value));
		return value;
	}

	defer(onDispose: Dispose): void {
		this.#add(onDispose, () => onDispose());
	}

	move(): AsyncDisposableStack {
		const moved = new AsyncDisposableStack();
		moved.#stack = this.#open();
		this.#stack = undefined;
		return moved;
	}

	async disposeAsync(): Promise<void> {
		const stack = this.#stack ?? [];
		this.#stack = undefined;
		let thrown: { error: unknown } | undefined;
		for (const dispose of stack.reverse()) {
			try {
				await dispose();
			} catch (error) {
				thrown = { error: thrown ? new SuppressedError(error, thrown.error) : error };
			}
		}
		if (thrown) throw thrown.error;
	}

	#add(onDispose: unknown, dispose: Dispose): void {
		const stack = this.#open();
		if (typeof onDispose !== 'function') throw new TypeError('onDispose is not a function');
		stack.push(dispose);
	}

	#open(): Dispose[] {
		if (!this.#stack) throw new ReferenceError('Cannot add to a disposed stack');
		return this.#stack;
	}
}
