// The lessons before and after one, across modules.
import type { Lesson, Module, Pack } from '#course/pack.ts';

export interface Neighbours {
	module: Module;
	lesson: Lesson;
	previous: Lesson | undefined;
	next: Lesson | undefined;
}

/** @returns undefined if the pack has no such lesson */
export function neighbours(pack: Pack, lessonId: string): Neighbours | undefined {
	const all = pack.modules.flatMap((module) =>
		module.lessons.map((lesson) => ({ module, lesson })),
	);
	const at = all.findIndex(({ lesson }) => lesson.id === lessonId);
	const here = all[at];
	if (!here) return undefined;
	return { ...here, previous: all[at - 1]?.lesson, next: all[at + 1]?.lesson };
}
