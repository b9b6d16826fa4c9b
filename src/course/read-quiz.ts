// The text of a ```quiz block -> Quiz. Throws a PackError for the first mistake.
import { PackError } from './pack-error.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Quiz } from './quiz.ts';
import { quizSchema } from './quiz-schema.ts';

/**
 * @param file path for messages
 * @param firstLine line of the file at which `text` starts, 1-based
 */
export function readQuiz(text: string, file: string, firstLine: number): Quiz {
	const quiz = parseYaml(quizSchema, text, file, firstLine);
	const right = quiz.options.filter((option) => option.right).length;
	if (quiz.kind !== 'multiple' && right > 1) {
		throw new PackError(file, `${right} options are right, but only one can be chosen.`, {
			line: firstLine,
			suggestion: 'Write `kind: multiple`.',
		});
	}
	return quiz;
}
