// What is to be disposed of, the last first.
import { disposeMethod } from './dispose-method.ts';
import { suppressed } from './suppressed.ts';

type Dispose = () => unknown;

export class DisposableStack {
	#stack: Dispose[] | undefined = [];

	get disposed(): boolean {
		return this.#stack === undefined;
	}

	use<Value>(value: Value): Value {
		const stack = this.#open();
		if (value === null || value === undefined) return value;
		stack.push(disposeMethod(value, [Symbol.dispose]).call);
		return value;
	}

	adopt<Value>(value: Value, onDispose: (value: Value) => unknown): Value {
		this.#add(onDispose, () => onDispose(value));
		return value;
	}

	defer(onDispose: Dispose): void {
		this.#add(onDispose, () => onDispose());
	}

	move(): DisposableStack {
		const moved = new DisposableStack();
		moved.#stack = this.#open();
		this.#stack = undefined;
		return moved;
	}

	dispose(): void {
		const stack = this.#stack ?? [];
		this.#stack = undefined;
		let thrown: { error: unknown } | undefined;
		for (const dispose of stack.reverse()) {
			try {
				dispose();
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
