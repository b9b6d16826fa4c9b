// The message of a commit after all checks of a lesson passed.
import type { Lesson } from '#course/pack.ts';

/** Git's own advice for a subject is about 50 characters; 72 still fit a line of the log. */
const LONGEST = 72;

export function suggestMessage({ number, title }: Pick<Lesson, 'number' | 'title'>): string {
	const message = `Complete ${number} ${title}`;
	return message.length <= LONGEST ? message : `${message.slice(0, LONGEST - 1)}…`;
}
