// The second argument of `new DatabaseSync(path, options)`.
import type { ArgumentChecks } from './argument-checks.ts';
import { limitNames } from './limit-names.ts';

export interface StatementOptions {
	readBigInts: boolean;
	returnArrays: boolean;
	allowBareNamedParameters: boolean;
	allowUnknownNamedParameters: boolean;
}

export interface DatabaseOptions extends StatementOptions {
	open: boolean;
	readOnly: boolean;
	enableForeignKeyConstraints: boolean;
	enableDoubleQuotedStringLiterals: boolean;
	allowExtension: boolean;
	/** Milliseconds to wait for a lock. */
	timeout: number;
	defensive: boolean;
	/** SQLite's number of a limit -> value. */
	limits: ReadonlyMap<number, number>;
}

/** `given`: all arguments after the path. */
export function databaseOptions(checks: ArgumentChecks, given: unknown[]): DatabaseOptions {
	const options = given.length > 0 ? checks.object(given[0], 'options') : {};
	const flag = (name: string, otherwise: boolean): boolean => checks.flag(options, name, otherwise);
	return {
		open: flag('open', true),
		readOnly: flag('readOnly', false),
		enableForeignKeyConstraints: flag('enableForeignKeyConstraints', true),
		enableDoubleQuotedStringLiterals: flag('enableDoubleQuotedStringLiterals', false),
		allowExtension: flag('allowExtension', false),
		timeout: options['timeout'] === undefined ? 0 : integer(checks, options['timeout']),
		readBigInts: flag('readBigInts', false),
		returnArrays: flag('returnArrays', false),
		allowBareNamedParameters: flag('allowBareNamedParameters', true),
		allowUnknownNamedParameters: flag('allowUnknownNamedParameters', false),
		defensive: flag('defensive', true),
		limits: limitsOf(checks, options['limits']),
	};
}

function integer(checks: ArgumentChecks, value: unknown): number {
	return checks.integer(value, 'options.timeout');
}

function limitsOf(checks: ArgumentChecks, given: unknown): Map<number, number> {
	const limits = new Map<number, number>();
	if (given === undefined) return limits;
	const values = checks.object(given, 'options.limits');
	for (const [number, name] of limitNames.entries()) {
		if (values[name] === undefined) continue;
		const value = checks.integer(values[name], `options.limits.${name}`);
		if (value < 0) {
			throw checks.outOfRange(`The "options.limits.${name}" argument must be non-negative.`);
		}
		limits.set(number, value);
	}
	return limits;
}
