// v8::Object::PreviewEntries: what is in a collection, or left in one of its iterators. A WeakMap's and a WeakSet's
// entries cannot be read: those look empty.
import { iteratorRest } from './iterator-rest.ts';
import { typeChecks } from './type-checks.ts';

/** Keys and values alternate when `isKeyValue`. */
export function previewEntries(value: unknown): { entries: unknown[]; isKeyValue: boolean } {
	if (typeChecks.isMap(value)) {
		const entries: unknown[] = [];
		Map.prototype.forEach.call(value as Map<unknown, unknown>, (item, key) => {
			entries.push(key, item);
		});
		return { entries, isKeyValue: true };
	}
	if (typeChecks.isSet(value)) {
		const entries: unknown[] = [];
		Set.prototype.forEach.call(value as Set<unknown>, (item) => entries.push(item));
		return { entries, isKeyValue: false };
	}
	if (typeChecks.isMapIterator(value) || typeChecks.isSetIterator(value)) {
		return previewRest(iteratorRest(value as Iterator<unknown>));
	}
	return { entries: [], isKeyValue: false };
}

/** The engine does not say what an iterator gives; pairs throughout are taken for entries. */
function previewRest(rest: readonly unknown[]): { entries: unknown[]; isKeyValue: boolean } {
	const isKeyValue =
		rest.length > 0 && rest.every((item) => Array.isArray(item) && item.length === 2);
	return { entries: isKeyValue ? rest.flat(1) : [...rest], isKeyValue };
}
