// What is to be disposed of, the last first, each waited for.
import { disposeMethod } from './dispose-method.ts';
import { suppressed } from './suppressed.ts';

type Dispose = () => unknown;

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
		const { key, call } = disposeMethod(value, [Symbol.asyncDispose, Symbol.dispose]);
		// What `dispose` returns is not waited for.
		stack.push(() => (key === Symbol.asyncDispose ? call() : void call()));
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
				thrown = { error: thrown ? suppressed(error, thrown.error) : error };
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
