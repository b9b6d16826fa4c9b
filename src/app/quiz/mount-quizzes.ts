// Puts a form in place of each quiz that the markdown renderer left a mark for.
import { PackError } from '#course/pack-error.ts';
import { readQuiz } from '#course/read-quiz.ts';
import { mount, unmount } from 'svelte';
import QuizForm from './QuizForm.svelte';
import type { QuizMemory } from './quiz-memory.ts';

/** @returns takes them away again */
export function mountQuizzes(prose: HTMLElement, memory: QuizMemory): () => void {
	const places = [...prose.querySelectorAll<HTMLElement>('[data-quiz]')];
	const mounted = places.flatMap((target, number) => {
		try {
			const quiz = readQuiz(target.dataset.quiz ?? '', 'lesson.md', 1);
			return [mount(QuizForm, { target, props: { quiz, memory, name: `quiz-${number}` } })];
		} catch (error) {
			if (!(error instanceof PackError)) throw error;
			target.textContent = `This question can't be shown: ${error.problem}`;
			target.className = 'missing';
			return [];
		}
	});
	return () => {
		for (const form of mounted) void unmount(form);
	};
}
