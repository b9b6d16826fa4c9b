// A lesson with checks proves them with two typical wrong answers, each of which names a check.
import { checkNames } from '#course/check-names.ts';
import { nearestWord } from '#course/nearest-word.ts';
import type { Finding, LessonSource } from '../finding.ts';

const LEAST = 2;

export function wrongAnswers({ lesson, folder }: LessonSource): Finding[] {
	if (lesson.checks === undefined) return [];
	const ids = checkNames(lesson.checks).map(({ id }) => id);
	const findings = lesson.wrong.flatMap(({ name, expect }) =>
		Object.keys(expect)
			.filter((id) => !ids.includes(id))
			.map((id) => {
				const near = nearestWord(id, ids);
				const suggestion = near === undefined ? '' : ` Did you mean \`${near}\`?`;
				const file = `${folder}/wrong/${name}/expect.yaml`;
				return error(file, `no check has the id \`${id}\`.${suggestion}`);
			}),
	);
	if (lesson.wrong.length >= LEAST) return findings;
	const count = lesson.wrong.length === 0 ? 'no wrong answer' : 'one wrong answer';
	return [
		...findings,
		error(
			`${folder}/wrong`,
			`there is ${count}; ${LEAST} that beginners give show that the checks work.`,
		),
	];
}

function error(file: string, message: string): Finding {
	return { level: 'error', file, line: undefined, message };
}
