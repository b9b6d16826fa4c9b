// The answers to the questions of one lesson, as a form sees them.
export interface QuizMemory {
	/** Texts of the options that were chosen last; undefined: not answered yet. */
	read: (question: string) => readonly string[] | undefined;
	write: (question: string, chosen: readonly string[]) => void;
}
