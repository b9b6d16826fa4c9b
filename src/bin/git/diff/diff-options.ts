// The command-line options of `diffFormat`.
import type { ParseArgsConfig } from 'node:util';

export const diffOptions = {
	patch: { type: 'boolean', short: 'p' },
	'no-patch': { type: 'boolean', short: 's' },
	stat: { type: 'boolean' },
	shortstat: { type: 'boolean' },
	numstat: { type: 'boolean' },
	'name-only': { type: 'boolean' },
	'name-status': { type: 'boolean' },
	summary: { type: 'boolean' },
	raw: { type: 'boolean' },
	'patch-with-stat': { type: 'boolean' },
	null: { type: 'boolean', short: 'z' },
	unified: { type: 'string', short: 'U' },
	'no-renames': { type: 'boolean' },
	'find-renames': { type: 'boolean', short: 'M' },
	'no-color': { type: 'boolean' },
	'no-ext-diff': { type: 'boolean' },
	color: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;
