// The options by which `git diff`, `git log` and `git show` print changes.
import type { Parsed } from '../options.ts';

export interface DiffFormat {
	patch: boolean;
	stat: boolean;
	shortstat: boolean;
	numstat: boolean;
	nameOnly: boolean;
	nameStatus: boolean;
	summary: boolean;
	raw: boolean;
	/** `-z`: names as they are, a zero byte behind each. */
	zero: boolean;
	context: number;
	renames: boolean;
}

/** @param patch what is shown if no form was asked for */
export function diffFormat({ flags, values }: Parsed, patch: boolean): DiffFormat {
	const on = (name: string): boolean => flags[name] === true;
	const stat = on('stat') || on('patch-with-stat');
	const other =
		stat ||
		['shortstat', 'numstat', 'name-only', 'name-status', 'summary', 'raw', 'no-patch'].some(on);
	return {
		patch:
			on('patch') || on('patch-with-stat') || values.unified !== undefined || (patch && !other),
		stat,
		shortstat: on('shortstat'),
		numstat: on('numstat'),
		nameOnly: on('name-only'),
		nameStatus: on('name-status'),
		summary: on('summary'),
		raw: on('raw'),
		zero: on('null'),
		context: values.unified === undefined ? 3 : Number(values.unified),
		renames: !on('no-renames'),
	};
}
