// One check run under the real Node 24, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRun } from '#course/check-run.ts';
import type { FileSet, Lesson } from '#course/pack.ts';
import { parseCheckEvents } from '#course/parse-check-events.ts';
import { nodeBinary } from '../natives/node-binary.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { writeFileSet } from './write-file-set.ts';

/** Milliseconds for a whole run. */
const BUDGET = 30_000;

/** @param packages folder that holds the pack's node_modules, if it has any */
export async function runChecksInNode(
	lesson: Lesson,
	workspace: FileSet,
	kit: Record<string, string>,
	packages: string | undefined,
): Promise<CheckOutcome> {
	const root = await mkdtemp(join(tmpdir(), 'slipway-lesson-'));
	try {
		const run = checkRun(lesson, kit);
		const folder = join(root, 'lesson');
		await writeFileSet(folder, { ...workspace, ...run.files });
		if (packages)
			await symlink(join(packages, 'node_modules'), join(root, 'node_modules'), 'junction');
		return await execute(run.command.slice(1), folder, run.env);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

async function execute(
	args: string[],
	cwd: string,
	env: Record<string, string>,
): Promise<CheckOutcome> {
	const started = performance.now();
	const child = spawn(nodeBinary().path, args, {
		cwd,
		env: { ...process.env, ...env },
		timeout: BUDGET,
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	await new Promise<void>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', () => resolve());
	});
	return { events: parseCheckEvents(stdout), stderr, ms: performance.now() - started };
}
