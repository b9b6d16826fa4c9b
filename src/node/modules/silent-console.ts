// The `console` of a vm context: V8's own, which talks to the inspector alone and prints nothing.

const METHODS = (
	'debug error info log warn dir dirxml table trace group groupCollapsed groupEnd clear count countReset assert ' +
	'profile profileEnd time timeLog timeEnd timeStamp context createTask'
).split(' ');

export function silentConsole(): object {
	const console: Record<PropertyKey, unknown> = {};
	for (const name of METHODS) {
		// A method of an object: no constructor, and called as the method is.
		console[name] = { [name]: () => undefined }[name];
	}
	Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });
	return console;
}
