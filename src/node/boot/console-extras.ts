// What V8 itself adds to Node's console (in a Node with an inspector): methods for developer tools, here the browser's.
import type { Environment } from '../environment.ts';

const methods = ['profile', 'profileEnd', 'timeStamp', 'context', 'createTask'];

export function consoleExtras({ browser, requireBuiltin }: Environment): void {
	const console = requireBuiltin('internal/console/global');
	const native = browser.console as unknown as Record<string, unknown>;
	for (const name of methods) {
		const method = native[name];
		console[name] = typeof method === 'function' ? method.bind(native) : () => undefined;
	}
}
