// One step of the build, skipped when nothing it read has changed since it last ran. What it read is
// kept beside the output (`.steps/`) with a hash of each file, so that a second start builds nothing.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { projectRoot } from '../project-root.ts';

export interface StepRecord {
	/** Whatever else decides the result: options, the list of entry files. */
	key: string;
	/** Path, relative to the project so that a copy of it is told from the original -> hash of its contents. */
	inputs: Record<string, string>;
	/** Relative to the output folder. */
	outputs: string[];
}

export interface StepResult {
	/** Absolute paths of all files that were read. */
	inputs: string[];
	outputs: string[];
}

/** Runs `action` unless its last record in `outDir` still holds. Returns whether it ran. */
export async function step(
	outDir: string,
	name: string,
	key: string,
	action: () => Promise<StepResult>,
): Promise<boolean> {
	const recordPath = join(outDir, '.steps', `${name}.json`);
	if (await holds(outDir, recordPath, key)) return false;
	const { inputs, outputs } = await action();
	const hashes = await Promise.all(
		inputs.map(async (path) => [relative(projectRoot, path), await hashFile(path)]),
	);
	const record: StepRecord = { key, inputs: Object.fromEntries(hashes), outputs };
	await mkdir(join(outDir, '.steps'), { recursive: true });
	// Whole or not at all: the build may be interrupted.
	await writeFile(`${recordPath}.new`, JSON.stringify(record));
	await rename(`${recordPath}.new`, recordPath);
	return true;
}

async function holds(outDir: string, recordPath: string, key: string): Promise<boolean> {
	if (!existsSync(recordPath)) return false;
	const record = JSON.parse(await readFile(recordPath, 'utf8')) as StepRecord;
	if (record.key !== key) return false;
	if (!record.outputs.every((output) => existsSync(join(outDir, output)))) return false;
	const same = Object.entries(record.inputs).map(async ([path, hash]) => {
		const place = join(projectRoot, path);
		return !isAbsolute(path) && existsSync(place) && (await hashFile(place)) === hash;
	});
	return (await Promise.all(same)).every(Boolean);
}

async function hashFile(path: string): Promise<string> {
	return createHash('sha1')
		.update(await readFile(path))
		.digest('base64');
}
