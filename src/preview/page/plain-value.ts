// A value of a page in a form that can be posted: elements, functions and proxies can't be.
export function plainValue(value: unknown): unknown {
	if (value instanceof Error) return value.stack ?? String(value);
	if (value === null || typeof value !== 'object') {
		return typeof value === 'function' || typeof value === 'symbol' ? String(value) : value;
	}
	try {
		return structuredClone(value);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return String(value);
	}
}
