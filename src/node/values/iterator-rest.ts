// What an iterator of a Map or Set has left. It can only be read to its end: so the iterator gives what was read from
// a copy afterwards, and does not see what is added to its collection later.
const rests = new WeakMap<object, unknown[]>();
const nextOf: Record<string, () => IteratorResult<unknown>> = {
	'Map Iterator': Object.getPrototypeOf(new Map().keys()).next,
	'Set Iterator': Object.getPrototypeOf(new Set().keys()).next,
};

export function iteratorRest(iterator: Iterator<unknown>): readonly unknown[] {
	return rests.get(iterator) ?? readToEnd(iterator);
}

function readToEnd(iterator: Iterator<unknown>): unknown[] {
	const rest: unknown[] = [];
	const next = nextOf[String(Reflect.get(iterator, Symbol.toStringTag))];
	if (!next) return rest;
	for (let step = next.call(iterator); !step.done; step = next.call(iterator)) {
		rest.push(step.value);
	}
	rests.set(iterator, rest);
	const again = {
		next: (): IteratorResult<unknown> =>
			rest.length > 0 ? { value: rest.shift(), done: false } : { value: undefined, done: true },
	};
	Object.defineProperty(iterator, 'next', {
		value: again.next,
		writable: true,
		configurable: true,
	});
	return rest;
}
