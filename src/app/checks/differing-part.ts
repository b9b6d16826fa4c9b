// Where two texts differ: what they share at both ends, and what lies between.
export interface DifferingPart {
	before: string;
	differs: string;
	after: string;
}

/** @returns `text` in three parts, compared with `other` */
export function differingPart(text: string, other: string): DifferingPart {
	const most = Math.min(text.length, other.length);
	let start = 0;
	while (start < most && text[start] === other[start]) start++;
	let end = 0;
	while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end++;
	return {
		before: text.slice(0, start),
		differs: text.slice(start, text.length - end),
		after: text.slice(text.length - end),
	};
}
