// What is remembered of one question: texts, no positions, so that a new version of the pack asks only what is new.
import * as v from 'valibot';

const name = v.pipe(v.string(), v.nonEmpty());

export const quizAnswer = v.object({
	pack: name,
	lesson: name,
	/** As its author wrote it. */
	question: name,
	/** Texts of the options that were chosen. */
	chosen: v.array(v.string()),
	/** Milliseconds since 1970. */
	at: v.pipe(v.number(), v.minValue(0)),
});

export type QuizAnswer = v.InferOutput<typeof quizAnswer>;
export type QuestionPlace = Pick<QuizAnswer, 'pack' | 'lesson' | 'question'>;
