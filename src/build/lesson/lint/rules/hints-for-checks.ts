// Each check has hints. (That each hint is of a check, and not empty, is seen when the pack is read.)
import { checkNames } from '#course/check-names.ts';
import { readHints } from '#course/read-hints.ts';
import type { Finding, LessonSource } from '../finding.ts';

export function hintsForChecks({ lesson, folder }: LessonSource): Finding[] {
	const ids = checkNames(lesson.checks ?? '').map(({ id }) => id);
	const file = `${folder}/hints.md`;
	const hints = readHints(lesson.hints ?? '', file, ids);
	return ids
		.filter((id) => !(id in hints))
		.map((id) => ({
			level: 'error',
			file,
			line: undefined,
			message: `the check \`${id}\` has no hints. Add \`## ${id}\` and a question.`,
		}));
}
