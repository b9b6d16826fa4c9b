// steps.yaml and the folders beside it -> the steps of an answer.
import { fileSet } from './file-set.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Step } from './step.ts';
import { stepsSchema } from './steps-schema.ts';

/**
 * @param folder of the answer: `solution`, or one of `wrong`
 * @returns undefined if the answer is files alone
 */
export function readSteps(files: PackFiles, folder: string): Step[] | undefined {
	const file = `${folder}/steps.yaml`;
	if (!files.has(file)) return undefined;
	const { steps } = parseYaml(stepsSchema, files.text(file), file);
	return steps.map(({ run, code = 0, edit, remove = [] }): Step => {
		if (run !== undefined) return { kind: 'run', command: run, code };
		const changed = edit === undefined ? {} : fileSet(files, `${folder}/${edit}`);
		if (edit !== undefined && Object.keys(changed).length === 0) {
			throw new PackError(file, `\`edit\` names ${edit}, but ${folder}/${edit} has no files.`);
		}
		return { kind: 'edit', files: changed, remove };
	});
}
