// Puts our script element first in an HTML page, before any script of its own, without waiting for
// the rest of the page.

const decoder = new TextDecoder('latin1');
const encoder = new TextEncoder();
/** A head that starts later than this is none of a page's; give up looking for it. */
const LOOK_AT = 4096;
const LEADING =
	/^(?:\xef\xbb\xbf)?(?:\s+|<!--.*?-->|<!doctype[^>]*>|<html(?:\s[^>]*)?>)*(?:<head(?:\s[^>]*)?>)?/is;
/** The part that might go on: an unfinished comment or one of the tags above. */
const UNFINISHED = /^(?:<!--(?:(?!-->).)*|<!?[a-z]*(?:\s[^>]*)?|<!-?)?$/is;

/** For pages in an encoding that has ASCII as it is, which is all but UTF-16. */
export function injectScript(element: string): TransformStream<Uint8Array, Uint8Array> {
	let start: Uint8Array | undefined = new Uint8Array(0);
	return new TransformStream({
		transform(chunk, controller) {
			if (!start) return controller.enqueue(chunk);
			start = concat(start, chunk);
			const at = placeFor(decoder.decode(start.subarray(0, LOOK_AT)), start.length >= LOOK_AT);
			if (at === undefined) return;
			controller.enqueue(insert(start, at, element));
			start = undefined;
		},
		flush(controller) {
			if (!start) return;
			const at = placeFor(decoder.decode(start.subarray(0, LOOK_AT)), true) ?? 0;
			controller.enqueue(insert(start, at, element));
		},
	});
}

/** Undefined: more is needed to know. `text` has one character for each byte. */
function placeFor(text: string, final: boolean): number | undefined {
	const at = LEADING.exec(text)?.[0].length ?? 0;
	if (!final && UNFINISHED.test(text.slice(at))) return undefined;
	return at;
}

function insert(bytes: Uint8Array, at: number, element: string): Uint8Array {
	return concat(concat(bytes.subarray(0, at), encoder.encode(element)), bytes.subarray(at));
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
