// What stands for the state of a check besides its colour: a sign, and a word for those who don't see it.
import type { CheckState } from './check-item.ts';

export interface CheckSign {
	sign: string;
	word: string;
}

const SIGNS: Readonly<Record<CheckState, CheckSign>> = {
	open: { sign: '○', word: 'open' },
	waiting: { sign: '○', word: 'waiting' },
	running: { sign: '◌', word: 'being checked' },
	passed: { sign: '✓', word: 'passed' },
	failed: { sign: '✕', word: 'not yet' },
	skipped: { sign: '–', word: 'not checked' },
};

export function checkSign(state: CheckState): CheckSign {
	return SIGNS[state];
}
