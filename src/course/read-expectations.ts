// wrong/<name>/expect.yaml: which check must fail, and a part of what it says.
import * as v from 'valibot';
import { loadYaml } from './load-yaml.ts';
import { PackError } from './pack-error.ts';
import type { PackFiles } from './pack-files.ts';

const schema = v.record(v.string(), v.string());

export function readExpectations(files: PackFiles, path: string): Record<string, string> {
	const result = v.safeParse(schema, loadYaml(files.text(path), path));
	if (result.success && Object.keys(result.output).length > 0) return result.output;
	throw new PackError(path, 'expected lines like `check-id: a part of its message`.');
}
