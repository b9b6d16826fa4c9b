// What has to happen in a workspace before its checks: the repository of a lesson about git, and the steps of an answer.
import { answerRun } from '#course/answer-run.ts';
import type { FileContents, FileSet, Lesson } from '#course/pack.ts';
import { repositoryBegin } from '#course/repository-begin.ts';
import { startHistory } from '#course/start-history.ts';
import type { Answer } from './answer.ts';

export interface Preparation {
	/** The workspace, and what the commands need. */
	files: FileSet;
	/** To be run in the workspace, in order. */
	commands: [program: string, ...args: string[]][];
}

export function prepareAnswer(lesson: Lesson, { workspace, steps }: Answer): Preparation {
	// Lessons about something else have a repository, too, but their checks don't look at it.
	if (!lesson.history && !lesson.steps) return { files: workspace, commands: [] };
	const begin = repositoryBegin(startHistory(lesson));
	const answer = answerRun(steps);
	return {
		files: { ...workspace, ...asFileSet(begin.files), ...answer.files },
		commands: [begin.command, answer.command],
	};
}

function asFileSet(files: Record<string, string | Uint8Array>): FileSet {
	const entries = Object.entries(files).map(([path, contents]): [string, FileContents] =>
		typeof contents === 'string'
			? [path, contents]
			: [path, { base64: Buffer.from(contents).toString('base64') }],
	);
	return Object.fromEntries(entries);
}
