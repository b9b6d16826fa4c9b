// YAML text -> a value, or a PackError that names the file and the line.
import { load, YAMLException } from 'js-yaml';
import { PackError } from './pack-error.ts';

/** @param firstLine line of the file at which `text` starts, 1-based */
export function loadYaml(text: string, file: string, firstLine = 1): unknown {
	try {
		return load(text);
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		throw new PackError(file, `this is not valid YAML: ${error.reason}.`, {
			line: firstLine + (error.mark?.line ?? 0),
		});
	}
}
