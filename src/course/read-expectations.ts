// wrong/<name>/expect.yaml: which check must fail, and a part of what it says.
import { load, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';

const schema = v.record(v.string(), v.string());

export function readExpectations(files: PackFiles, path: string): Record<string, string> {
	const result = v.safeParse(schema, loadYaml(files.text(path), path));
	if (result.success && Object.keys(result.output).length > 0) return result.output;
	throw new PackError(path, 'expected lines like `check-id: a part of its message`.');
}

function loadYaml(text: string, path: string): unknown {
	try {
		return load(text);
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		throw new PackError(path, `this is not valid YAML: ${error.reason}.`, {
			line: (error.mark?.line ?? 0) + 1,
		});
	}
}
