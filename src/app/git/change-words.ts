// What git's letters mean.
import type { GitChange } from './git-change.ts';

const WORDS: Readonly<Record<string, string>> = {
	A: 'new',
	M: 'changed',
	D: 'deleted',
	R: 'renamed',
	T: 'another kind of file',
	UU: 'changed on both sides',
	AA: 'new on both sides',
	DU: 'deleted here, changed there',
	UD: 'changed here, deleted there',
	AU: 'new here',
	UA: 'new there',
	DD: 'deleted on both sides',
};

export function changeWords({ letters }: Pick<GitChange, 'letters'>): string {
	return WORDS[letters] ?? letters;
}
