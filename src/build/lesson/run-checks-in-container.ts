// One check run in the container: what the player does, without the player.
import { checkRun } from '#course/check-run.ts';
import type { FileSet, Lesson } from '#course/pack.ts';
import { parseCheckEvents } from '#course/parse-check-events.ts';
import type { CheckContainer } from './check-container.ts';
import type { CheckOutcome } from './check-outcome.ts';

/** Milliseconds for a whole run. */
const BUDGET = 60_000;

/** @param pack folder above the workspace, which holds the pack's node_modules */
export async function runChecksInContainer(
	container: CheckContainer,
	pack: string,
	lesson: Lesson,
	workspace: FileSet,
	kit: Record<string, string>,
): Promise<CheckOutcome> {
	const { files, command, env } = checkRun(lesson, kit);
	const started = performance.now();
	const { stdout, stderr } = await container.run(
		pack,
		{ ...workspace, ...files },
		{ command, env, budget: BUDGET },
	);
	return { events: parseCheckEvents(stdout), stderr, ms: performance.now() - started };
}
