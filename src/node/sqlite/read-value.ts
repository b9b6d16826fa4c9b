// A value of SQLite as JavaScript has it: a column of a row, or an argument of a function.
import type { Environment } from '../environment.ts';
import type { SqliteLibrary } from './sqlite-library.ts';

const INTEGER = 1;
const FLOAT = 2;
const TEXT = 3;
const BLOB = 4;
const LEAST = -(2n ** 63n);

/** The two families of functions that read a value. */
export interface ValueSource {
	type(): number;
	double(): number;
	long(): bigint;
	text(): number;
	blob(): number;
	size(): number;
}

export function readValue(
	environment: Environment,
	{ memory }: SqliteLibrary,
	source: ValueSource,
	bigInts: boolean,
): unknown {
	switch (source.type()) {
		case INTEGER:
			return bigInts ? source.long() : safeInteger(environment, source);
		case FLOAT:
			return source.double();
		case TEXT: {
			const pointer = source.text();
			return memory.textOf(pointer, source.size());
		}
		case BLOB: {
			const pointer = source.blob();
			return memory.copy(pointer, source.size());
		}
		default:
			return null;
	}
}

function safeInteger(environment: Environment, source: ValueSource): number {
	const value = source.double();
	if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
	const exact = source.long();
	// In C++ the absolute value of the least one overflows and passes the test.
	if (exact === LEAST) return value;
	throw environment.nodeError(
		'ERR_OUT_OF_RANGE',
		`Value is too large to be represented as a JavaScript number: ${exact}`,
		RangeError,
	);
}
