// Where in a YAML text a mistake is, and among which keys: at the top, or in an item of a list (`commits[2].mesage`).
import type * as v from 'valibot';

export interface IssuePlace {
	key: string;
	/** The keys that may stand there; undefined: not a matter of keys. */
	known: string[] | undefined;
	/** Lines before it. */
	line: number;
}

type Entries = v.ObjectEntries;

export function issuePlace(
	entries: Entries,
	issue: v.BaseIssue<unknown>,
	text: string,
): IssuePlace {
	const [list, index, inner] = (issue.path ?? []).map(({ key }) => key);
	const lines = text.split('\n');
	const top = lines.findIndex((line) => line.startsWith(`${String(list)}:`));
	if (typeof index !== 'number') {
		return { key: String(list ?? ''), known: Object.keys(entries), line: Math.max(0, top) };
	}
	const item = itemLine(lines, Math.max(0, top), index);
	const key = String(inner ?? list ?? '');
	const known = inner === undefined ? undefined : keysOf(entries, String(list));
	return { key, known, line: inner === undefined ? item : keyLine(lines, item, key) };
}

/** Line of the item's dash. A list of this depth has one indentation. */
function itemLine(lines: readonly string[], top: number, index: number): number {
	const first = lines.findIndex((line, at) => at > top && /^\s*- /.test(line));
	const indent = /^\s*/.exec(lines[first] ?? '')?.[0] ?? '';
	const dashes = lines.flatMap((line, at) =>
		at >= first && line.startsWith(`${indent}- `) ? [at] : [],
	);
	return dashes[index] ?? top;
}

function keyLine(lines: readonly string[], item: number, key: string): number {
	const at = lines.findIndex(
		(line, place) => place >= item && new RegExp(`^\\s*(- +)?${key}:`).test(line),
	);
	return at === -1 ? item : at;
}

/** Keys of the objects in a list; the schemas around them (defaults, pipes) are looked through. */
function keysOf(entries: Entries, list: string): string[] | undefined {
	let schema: unknown = entries[list];
	while (typeof schema === 'object' && schema !== null) {
		if ('entries' in schema) return Object.keys(schema.entries as object);
		schema = 'wrapped' in schema ? schema.wrapped : 'item' in schema ? schema.item : undefined;
	}
	return undefined;
}
