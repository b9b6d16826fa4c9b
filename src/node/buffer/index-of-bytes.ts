// The search of Buffer#indexOf and #lastIndexOf: where it may start (IndexOfOffset of src/node_buffer.cc) and
// the search itself, by bytes or by 16-bit units.
const plain = Uint8Array.prototype;

/** -1: no match is possible. */
function startOf(length: number, offset: number, needle: number, forward: boolean): number {
	if (offset < 0) {
		if (offset + length >= 0) return length + offset;
		return forward || needle === 0 ? 0 : -1;
	}
	if (offset + needle <= length) return offset;
	if (needle === 0) return length;
	return forward ? -1 : length - 1;
}

function matches(haystack: Uint8Array, needle: Uint8Array, at: number): boolean {
	for (let index = 1; index < needle.length; index++) {
		if (haystack[at + index] !== needle[index]) return false;
	}
	return true;
}

function searchForward(
	haystack: Uint8Array,
	needle: Uint8Array,
	from: number,
	step: number,
): number {
	const first = needle[0] ?? 0;
	const last = haystack.length - needle.length;
	for (let at = from; at <= last;) {
		const found = plain.indexOf.call(haystack, first, at);
		if (found === -1 || found > last) return -1;
		if (found % step === 0 && matches(haystack, needle, found)) return found;
		at = found + 1;
	}
	return -1;
}

function searchBackward(
	haystack: Uint8Array,
	needle: Uint8Array,
	from: number,
	step: number,
): number {
	const first = needle[0] ?? 0;
	for (let at = Math.min(from, haystack.length - needle.length); at >= 0; at -= step) {
		if (haystack[at] === first && matches(haystack, needle, at)) return at;
	}
	return -1;
}

/**
 * `offset` counts from the end of the whole haystack when negative; nothing at or after `end` is looked at.
 * `unit` 2 finds only at even places, as 16-bit characters are laid.
 */
export function indexOfBytes(
	haystack: Uint8Array,
	needle: Uint8Array,
	offset: number,
	forward: boolean,
	end = haystack.length,
	unit: 1 | 2 = 1,
): number {
	const last = Math.min(Math.max(0, end), haystack.length);
	const start = startOf(haystack.length, Math.trunc(offset), needle.length, forward);
	const searched = haystack.subarray(0, unit === 2 ? last & ~1 : last);
	if (needle.length === 0) return Math.min(start, searched.length);
	if (start < 0 || needle.length < unit) return -1;
	if (forward && start + needle.length > searched.length) return -1;
	const whole = unit === 2 ? needle.subarray(0, needle.length & ~1) : needle;
	const from = unit === 2 ? start & ~1 : start;
	const search = forward ? searchForward : searchBackward;
	return search(searched, whole, from, unit);
}
