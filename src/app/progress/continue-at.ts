// The lesson to go on with: the one that was open last, or, if that is done, the first after it that is not.
import type { Lesson, Pack } from '#course/pack.ts';
import type { Progress } from './progress.svelte.ts';

/** @param last id of the lesson that was open last */
export function continueAt(
	pack: Pack,
	last: string | undefined,
	progress: Pick<Progress, 'isDone'>,
): Lesson | undefined {
	const lessons = pack.modules.flatMap((module) => module.lessons);
	const at = Math.max(
		0,
		lessons.findIndex(({ id }) => id === last),
	);
	const open = (lesson: Lesson): boolean => !progress.isDone(pack.id, lesson);
	return lessons.slice(at).find(open) ?? lessons.find(open) ?? lessons[at];
}
