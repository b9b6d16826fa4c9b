// A question inside a lesson's prose. Not graded: it is there to think.

export interface QuizOption {
	/** Markdown. */
	text: string;
	right: boolean;
	/** Why it is right, or what it is mistaken for. Markdown. */
	why: string;
}

export interface Quiz {
	/** Markdown. */
	question: string;
	/** `output`: of the question's code, which is shown as a terminal shows it. */
	kind: 'single' | 'multiple' | 'output';
	options: QuizOption[];
}
