// How a check run is laid out and started, the same in the container, in a test, and under an author's own Node.
import type { FileSet, Lesson } from './pack.ts';

const FOLDER = '.slipway';
/** Large, and only for those checks that look at the repository. */
const REPOSITORY = 'repository.mjs';
const ASKS = /\brepo\(|\bat:/;

export interface CheckRun {
	/** Added to the learner's files in their workspace. */
	files: FileSet;
	/** To be run in the workspace. */
	command: string[];
	env: Record<string, string>;
}

/** @param kit files of @slipway/check, relative to the package */
export function checkRun(
	lesson: Pick<Lesson, 'command' | 'checks'>,
	kit: Record<string, string>,
): CheckRun {
	const files: FileSet = {
		[`${FOLDER}/checks.test.mjs`]: lesson.checks ?? '',
		// The learner's repository knows nothing of it, this file included.
		[`${FOLDER}/.gitignore`]: '*\n',
		// So that a mistake in the learner's package.json breaks their program, and not the checks.
		[`${FOLDER}/package.json`]: '{}\n',
	};
	for (const [path, text] of Object.entries(kit)) {
		if (path === REPOSITORY && !ASKS.test(lesson.checks ?? '')) continue;
		files[`${FOLDER}/node_modules/@slipway/check/${path}`] = text;
	}
	const reporter = `./${FOLDER}/node_modules/@slipway/check/reporter.mjs`;
	return {
		files,
		command: [
			'node',
			'--test',
			'--test-isolation=none',
			`--test-reporter=${reporter}`,
			'--test-reporter-destination=stdout',
			`${FOLDER}/checks.test.mjs`,
		],
		env: { SLIPWAY_COMMAND: lesson.command },
	};
}
