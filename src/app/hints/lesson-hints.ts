// The hints of a lesson. A pack that some other tool built may hold hints that can't be read: then there are none.
import { checkNames } from '#course/check-names.ts';
import { PackError } from '#course/pack-error.ts';
import type { Lesson } from '#course/pack.ts';
import { readHints, type Hints } from '#course/read-hints.ts';

export function lessonHints(lesson: Lesson | undefined): Hints {
	if (lesson?.hints === undefined) return {};
	try {
		const ids = checkNames(lesson.checks ?? '').map(({ id }) => id);
		return readHints(lesson.hints, 'hints.md', ids);
	} catch (error) {
		if (error instanceof PackError) return {};
		throw error;
	}
}
