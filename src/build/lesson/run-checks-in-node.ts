// One check run under the real Node 24, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkRun } from '#course/check-run.ts';
import type { Lesson } from '#course/pack.ts';
import { parseCheckEvents } from '#course/parse-check-events.ts';
import { nodeBinary } from '../natives/node-binary.ts';
import type { Answer } from './answer.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { prepareAnswer } from './prepare-answer.ts';
import { writeFileSet } from './write-file-set.ts';

/** Milliseconds for a whole run: several run side by side, and some move large files. */
const BUDGET = 90_000;

export interface NodeTools {
	/** Files of @slipway/check. */
	kit: Record<string, string>;
	/** Folder that holds the pack's node_modules, if it has any. */
	packages?: string | undefined;
	/** Folder with our `git`, for answers that have steps. */
	programs?: string | undefined;
}

export async function runChecksInNode(
	lesson: Lesson,
	answer: Answer,
	{ kit, packages, programs }: NodeTools,
): Promise<CheckOutcome> {
	const root = await mkdtemp(join(tmpdir(), 'slipway-lesson-'));
	try {
		const run = checkRun(lesson, kit);
		const folder = join(root, 'lesson');
		const { files, commands } = prepareAnswer(lesson, answer);
		await writeFileSet(folder, { ...files, ...run.files });
		if (packages)
			await symlink(join(packages, 'node_modules'), join(root, 'node_modules'), 'junction');
		const path = [...(programs ? [programs] : []), '/usr/bin', '/bin'].join(delimiter);
		const env = { HOME: join(folder, '.slipway'), PATH: path };
		for (const [program, ...args] of commands) {
			const { code, output, stderr } = await execute([program, ...args], folder, env);
			if (code !== 0) return { events: [], stderr: output + stderr, ms: 0 };
		}
		const started = performance.now();
		const node = [nodeBinary().path, ...run.command.slice(1)] as const;
		const { output, stderr } = await execute(node, folder, run.env);
		return { events: parseCheckEvents(output), stderr, ms: performance.now() - started };
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

interface Ended {
	code: number | null;
	output: string;
	stderr: string;
}

async function execute(
	[program, ...args]: readonly [string, ...string[]],
	cwd: string,
	env: Record<string, string>,
): Promise<Ended> {
	const child = spawn(program, args, {
		cwd,
		env: { ...process.env, ...env },
		timeout: BUDGET,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	return { code, output, stderr };
}
