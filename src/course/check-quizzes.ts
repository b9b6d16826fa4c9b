// Reads all ```quiz blocks of a lesson, so that a mistake in one is told when the pack is built.
import { readQuiz } from './read-quiz.ts';

const BLOCK = /^```quiz[ \t]*\r?\n([\s\S]*?)^```[ \t]*$/gm;

/**
 * @param file path for messages
 * @param before lines of the file before the markdown
 */
export function checkQuizzes(markdown: string, file: string, before: number): void {
	for (const match of markdown.matchAll(BLOCK)) {
		const line = markdown.slice(0, match.index).split('\n').length;
		readQuiz(match[1] ?? '', file, before + line + 1);
	}
}
