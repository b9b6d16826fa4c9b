// GetOwnNonIndexProperties of src/node_util.cc: v8::Object::GetPropertyNames with SKIP_INDICES.
const onlyEnumerable = 2;
const skipSymbols = 16;
const maxIndex = 2 ** 32 - 2;
/** Listing the keys of a typed array makes a text of each index, 2 µs each: from here on, names are not looked for. */
const TOO_LONG = 2 ** 20;

/** `filter`: v8::PropertyFilter bits. */
export function ownNonIndexKeys(value: object, filter: number): PropertyKey[] {
	return keysOf(value).filter((key) => {
		if (typeof key === 'symbol') {
			if (filter & skipSymbols) return false;
		} else if (isIndex(key)) return false;
		return !(filter & onlyEnumerable) || Object.prototype.propertyIsEnumerable.call(value, key);
	});
}

function keysOf(value: object): (string | symbol)[] {
	const { length } = value as { length?: unknown };
	const isTooLong = ArrayBuffer.isView(value) && typeof length === 'number' && length > TOO_LONG;
	return isTooLong ? Object.getOwnPropertySymbols(value) : Reflect.ownKeys(value);
}

function isIndex(key: string): boolean {
	const first = key.charCodeAt(0);
	if (first < 48 || first > 57) return false;
	const number = Number(key);
	return number <= maxIndex && String(number >>> 0) === key;
}
