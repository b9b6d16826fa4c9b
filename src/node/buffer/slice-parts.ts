// Bytes [start, end) of a row of parts, without a copy.
import type { BlobPart } from './blob-part.ts';

function lengthOf(part: BlobPart): number {
	return part.kind === 'memory' ? part.bytes.length : part.end - part.start;
}

function slicePart(part: BlobPart, from: number, to: number): BlobPart {
	if (part.kind === 'memory') return { kind: 'memory', bytes: part.bytes.subarray(from, to) };
	return { ...part, start: part.start + from, end: part.start + to };
}

export function sliceParts(parts: readonly BlobPart[], start: number, end: number): BlobPart[] {
	const sliced: BlobPart[] = [];
	let offset = 0;
	for (const part of parts) {
		const length = lengthOf(part);
		const from = Math.max(0, start - offset);
		const to = Math.min(length, end - offset);
		if (from < to) sliced.push(slicePart(part, from, to));
		offset += length;
	}
	return sliced;
}
