// Whether two files hold the same. Text and its bytes are the same.
import type { Contents } from './contents.ts';

export function sameContents(
	one: Contents | null | undefined,
	other: Contents | null | undefined,
): boolean {
	if (one === other) return true;
	if (one === null || one === undefined || other === null || other === undefined) {
		return (one ?? null) === (other ?? null);
	}
	if (typeof one === 'string' && typeof other === 'string') return false;
	const [a, b] = [bytesOf(one), bytesOf(other)];
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function bytesOf(contents: Contents): Uint8Array {
	return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
}
