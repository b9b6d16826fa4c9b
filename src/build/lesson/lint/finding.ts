// Something that an author should look at. Types only.
import type { Lesson } from '#course/pack.ts';
import type { PackFiles } from '#course/pack-files.ts';

export interface Finding {
	/** A warning does not fail the run. */
	level: 'error' | 'warning';
	/** Path inside the pack. */
	file: string;
	/** 1-based. */
	line: number | undefined;
	message: string;
}

/** A lesson with the files that it was read from. */
export interface LessonSource {
	lesson: Lesson;
	/** Path of the lesson's folder in the pack. */
	folder: string;
	/** Path of lesson.md in the pack. */
	file: string;
	/** Lines of lesson.md, with blanks in place of the frontmatter, of code and of quizzes. */
	prose: readonly string[];
	files: PackFiles;
}

export type Rule = (source: LessonSource) => Finding[];
