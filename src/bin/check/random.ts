// Values that no answer can know beforehand.
import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const NAMES = [
	'Ada',
	'Grace',
	'Linus',
	'Margaret',
	'Dennis',
	'Barbara',
	'Ken',
	'Radia',
	'Tim',
	'Frances',
];

export const random = {
	/** Lower-case letters. */
	word(length = 8): string {
		return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	},
	/** From `low` to `high`, both included. */
	int(low: number, high: number): number {
		return randomInt(low, high + 1);
	},
	name(): string {
		return random.pick(NAMES);
	},
	pick<Value>(values: readonly Value[]): Value {
		const value = values[randomInt(values.length)];
		if (value === undefined) throw new RangeError('pick needs at least one value');
		return value;
	},
	words(count: number): string {
		return Array.from({ length: count }, () => random.word(random.int(3, 9))).join(' ');
	},
};
