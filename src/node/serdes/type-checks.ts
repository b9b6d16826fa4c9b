// Tells values apart by what they are inside, not by their prototype.

export interface TypeChecks {
	isAnyArrayBuffer(value: object): value is ArrayBuffer | SharedArrayBuffer;
	isSharedArrayBuffer(value: object): value is SharedArrayBuffer;
	isDate(value: object): value is Date;
	isRegExp(value: object): value is RegExp;
	isMap(value: object): value is Map<unknown, unknown>;
	isSet(value: object): value is Set<unknown>;
	isNativeError(value: object): value is Error;
	isBoxedPrimitive(value: object): boolean;
	/** Promises, proxies, weak collections, ...: objects of V8 that have no wire form. */
	isUncloneable(value: object): boolean;
	/** `Uint8Array`, `DataView`, ...: of the view itself, subclasses included. */
	viewName(view: ArrayBufferView): string;
}
