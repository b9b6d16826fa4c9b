// An answer of steps as files and one command, run in the workspace before its checks.
import type { FileSet } from './pack.ts';
import type { Step } from './step.ts';

const FOLDER = '.slipway/answer';

export interface AnswerRun {
	/** Relative to the workspace. */
	files: FileSet;
	command: [program: string, ...args: string[]];
}

export function answerRun(steps: readonly Step[]): AnswerRun {
	const files: FileSet = {};
	const lines = steps.map((step, at) => {
		if (step.kind === 'run') return commandLine(step);
		for (const [path, contents] of Object.entries(step.files)) {
			files[`${FOLDER}/${at}/${path}`] = contents;
		}
		const copy = Object.keys(step.files).length > 0 ? [`cp -R ${FOLDER}/${at}/. .`] : [];
		return [...copy, ...step.remove.map((path) => `rm '${path}'`)].join('\n');
	});
	files[`${FOLDER}/answer.sh`] = `set -e\n${lines.join('\n')}\nrm -rf ${FOLDER}\n`;
	return { files, command: ['sh', `${FOLDER}/answer.sh`] };
}

/** A command that ends otherwise than the author says ends the answer. */
function commandLine({ command, code }: Extract<Step, { kind: 'run' }>): string {
	if (code === 0) return command;
	return `code=0\n${command} || code=$?\ntest $code = ${code}`;
}
