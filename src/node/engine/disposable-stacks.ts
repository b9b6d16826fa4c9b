// Explicit resource management's classes, which WebKit does not have yet:
// https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack-objects
import { AsyncDisposableStack } from './async-disposable-stack.ts';
import { DisposableStack } from './disposable-stack.ts';
import { SuppressedError } from './suppressed-error.ts';

export function disposableStacks(scope: object): void {
	if ('DisposableStack' in scope) return;
	const hidden = { writable: true, configurable: true };
	const { dispose } = DisposableStack.prototype;
	const { disposeAsync } = AsyncDisposableStack.prototype;
	// The build shortens names.
	define('SuppressedError', SuppressedError, { name: { value: 'SuppressedError', ...hidden } });
	define('DisposableStack', DisposableStack, {
		[Symbol.dispose]: { value: dispose, ...hidden },
		[Symbol.toStringTag]: { value: 'DisposableStack', configurable: true },
	});
	define('AsyncDisposableStack', AsyncDisposableStack, {
		[Symbol.asyncDispose]: { value: disposeAsync, ...hidden },
		[Symbol.toStringTag]: { value: 'AsyncDisposableStack', configurable: true },
	});

	function define(name: string, value: { prototype: object }, properties: PropertyDescriptorMap) {
		Object.defineProperty(value, 'name', { value: name, configurable: true });
		Object.defineProperties(value.prototype, properties);
		Object.defineProperty(scope, name, { value, ...hidden });
	}
}
