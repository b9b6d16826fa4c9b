// The second argument of postMessage: an iterable, or an object whose `transfer` is one.

export function transferListOf(given: unknown, invalid: (message: string) => Error): unknown[] {
	if (given === undefined || given === null) return [];
	if (typeof given !== 'object') {
		throw invalid('Optional transferList argument must be an iterable');
	}
	if (Symbol.iterator in given) return [...(given as Iterable<unknown>)];
	const { transfer } = given as { transfer?: unknown };
	if (transfer === undefined) return [];
	if (typeof transfer !== 'object' || transfer === null || !(Symbol.iterator in transfer)) {
		throw invalid('Optional options.transfer argument must be an iterable');
	}
	return [...(transfer as Iterable<unknown>)];
}
