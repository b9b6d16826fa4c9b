// What a block with `await using` disposes of at its end (modules/dispose-edits.ts).
import { AsyncDisposableStack } from './async-disposable-stack.ts';
import { DisposableStack } from './disposable-stack.ts';

export class BlockDisposables extends AsyncDisposableStack {
	/** Declared with `using` alone. */
	useNow<Value>(value: Value): Value {
		const stack = new DisposableStack();
		stack.use(value);
		if (value !== null && value !== undefined) this.defer(() => stack.dispose());
		return value;
	}
}
