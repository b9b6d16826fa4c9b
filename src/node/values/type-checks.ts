// v8::Value::IsDate() and its kind without V8: an object's internal slots show in which built-in functions accept it.
type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is object =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';

/** The object has the slot that the accessor or method asks for. */
function accepted(builtIn: unknown, ...parameters: unknown[]): Check {
	if (typeof builtIn !== 'function') return () => false;
	return (value) => {
		if (!isObject(value)) return false;
		try {
			builtIn.apply(value, parameters);
			return true;
		} catch {
			return false;
		}
	};
}

function getter(prototype: object, key: PropertyKey): unknown {
	return Object.getOwnPropertyDescriptor(prototype, key)?.get;
}

/** For what has no harmless function: by prototype. */
function inherits(prototype: object): Check {
	return (value) => {
		if (!isObject(value)) return false;
		for (let at: unknown = Object.getPrototypeOf(value); at; at = Object.getPrototypeOf(at)) {
			if (at === prototype) return true;
		}
		return false;
	};
}

function hasTag(...tags: string[]): Check {
	const names = new Set(tags.map((tag) => `[object ${tag}]`));
	return (value) => isObject(value) && names.has(Object.prototype.toString.call(value));
}

function isFunctionWith(...tags: string[]): Check {
	const tagged = hasTag(...tags);
	return (value) => typeof value === 'function' && tagged(value);
}

const both =
	(first: Check, second: Check): Check =>
	(value) =>
		first(value) && second(value);

const prototypeOf = (value: unknown): object => Object.getPrototypeOf(value) as object;
const nativeIsError = (Error as { isError?: Check }).isError;
const untaggedError = hasTag('Error');
const mapIterator = prototypeOf(new Map().entries());
const setIterator = prototypeOf(new Set().values());
const isArrayBuffer = accepted(getter(ArrayBuffer.prototype, 'byteLength'));
const isSharedArrayBuffer =
	typeof SharedArrayBuffer === 'function'
		? accepted(getter(SharedArrayBuffer.prototype, 'byteLength'))
		: () => false;
const isBigIntObject = accepted(BigInt.prototype.valueOf);
const isBooleanObject = accepted(Boolean.prototype.valueOf);
const isNumberObject = accepted(Number.prototype.valueOf);
const isStringObject = accepted(String.prototype.valueOf);
const isSymbolObject = accepted(Symbol.prototype.valueOf);
const isDate = accepted(Date.prototype.getDate);
const isRegExp = accepted(
	getter(RegExp.prototype, 'hasIndices') ?? getter(RegExp.prototype, 'source'),
);

export const typeChecks = {
	isExternal: (): boolean => false,
	isDate,
	isArgumentsObject: both(
		hasTag('Arguments'),
		(value) => !(Symbol.toStringTag in (value as object)),
	),
	isBigIntObject,
	isBooleanObject,
	isNumberObject,
	isStringObject,
	isSymbolObject,
	isBoxedPrimitive: (value: unknown): boolean =>
		isNumberObject(value) ||
		isStringObject(value) ||
		isBooleanObject(value) ||
		isBigIntObject(value) ||
		isSymbolObject(value),
	isNativeError: (value: unknown): boolean =>
		nativeIsError ? nativeIsError(value) : untaggedError(value),
	isRegExp: (value: unknown): boolean => value !== RegExp.prototype && isRegExp(value),
	isAsyncFunction: isFunctionWith('AsyncFunction', 'AsyncGeneratorFunction'),
	isGeneratorFunction: isFunctionWith('GeneratorFunction', 'AsyncGeneratorFunction'),
	isGeneratorObject: hasTag('Generator', 'AsyncGenerator'),
	isPromise: inherits(Promise.prototype),
	isMap: accepted(getter(Map.prototype, 'size')),
	isSet: accepted(getter(Set.prototype, 'size')),
	isMapIterator: inherits(mapIterator),
	isSetIterator: inherits(setIterator),
	isWeakMap: accepted(WeakMap.prototype.has, {}),
	isWeakSet: accepted(WeakSet.prototype.has, {}),
	isArrayBuffer,
	isSharedArrayBuffer,
	isAnyArrayBuffer: (value: unknown): boolean => isArrayBuffer(value) || isSharedArrayBuffer(value),
	isDataView: accepted(getter(DataView.prototype, 'byteLength')),
} satisfies Record<string, Check>;
