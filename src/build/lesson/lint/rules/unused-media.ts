// A picture that no sentence shows is a leftover.
import type { Finding, LessonSource } from '../finding.ts';

export function unusedMedia({ lesson, folder, prose }: LessonSource): Finding[] {
	const text = prose.join('\n');
	return Object.keys(lesson.media)
		.filter((name) => !text.includes(`media/${name}`))
		.map((name) => ({
			level: 'warning',
			file: `${folder}/media/${name}`,
			line: undefined,
			message: 'lesson.md does not show this picture.',
		}));
}
