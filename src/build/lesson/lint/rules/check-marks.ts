// `:check[id]` in the prose and check('id: ...') in checks.test.js name each other.
import { checkNames } from '#course/check-names.ts';
import { nearestWord } from '#course/nearest-word.ts';
import type { Finding, LessonSource } from '../finding.ts';

export function checkMarks({ lesson, file, folder, prose }: LessonSource): Finding[] {
	const ids = checkNames(lesson.checks ?? '').map(({ id }) => id);
	const named = new Set<string>();
	const unknown = prose.flatMap((text, at) =>
		[...text.matchAll(/:check\[([^\]]*)\]/g)].flatMap(([, id = '']): Finding[] => {
			named.add(id);
			if (ids.includes(id)) return [];
			const near = nearestWord(id, ids);
			const suggestion = near === undefined ? '' : ` Did you mean \`${near}\`?`;
			const message = `no check has the id \`${id}\`.${suggestion}`;
			return [{ level: 'error', file, line: at + 1, message }];
		}),
	);
	const unnamed = ids
		.filter((id) => !named.has(id))
		.map((id): Finding => ({
			level: 'error',
			file: `${folder}/checks.test.js`,
			line: lineOf(lesson.checks ?? '', id),
			message: `lesson.md has no :check[${id}], so nobody is told what to do for it.`,
		}));
	return [...unknown, ...unnamed];
}

function lineOf(checks: string, id: string): number {
	return checks.slice(0, checks.indexOf(`${id}:`)).split('\n').length;
}
