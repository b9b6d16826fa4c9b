// A pack that was built again: lessons that did not change stay the same objects, so that nothing of them starts anew.
import type { Lesson, Pack } from '#course/pack.ts';

export function mergePack(before: Pack, after: Pack): Pack {
	const lessons = before.modules.flatMap((module) => module.lessons);
	const known = new Map(lessons.map((lesson) => [JSON.stringify(lesson), lesson]));
	const kept = (lesson: Lesson): Lesson => known.get(JSON.stringify(lesson)) ?? lesson;
	const modules = after.modules.map((module) => ({
		...module,
		lessons: module.lessons.map(kept),
	}));
	return { ...after, modules };
}
