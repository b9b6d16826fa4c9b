// v8::Object::PreviewEntries: what is in a collection. An iterator's rest cannot be read without consuming it, and a
// WeakMap's entries not at all: those look empty.
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
	return { entries: [], isKeyValue: false };
}
