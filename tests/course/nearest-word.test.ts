import { expect, it } from 'vitest';
import { nearestWord } from '#course/nearest-word.ts';

it('finds the word a typo was meant to be', () => {
	expect(nearestWord('focsu', ['title', 'focus'])).toBe('focus');
});

it('does not guess when nothing is near', () => {
	expect(nearestWord('zebra', ['title', 'focus'])).toBeUndefined();
});
