// Reads all ```quiz blocks of a lesson, so that a mistake in one is told when the pack is built.
import { readQuiz } from './read-quiz.ts';

/** A longer fence leaves room for a code block in the question. */
const BLOCK = /^(`{3,})quiz[ \t]*\r?\n([\s\S]*?)^\1[ \t]*$/gm;

/**
 * @param file path for messages
 * @param before lines of the file before the markdown
 */
export function checkQuizzes(markdown: string, file: string, before: number): void {
	for (const match of markdown.matchAll(BLOCK)) {
		const line = markdown.slice(0, match.index).split('\n').length;
		readQuiz(match[2] ?? '', file, before + line + 1);
	}
}
