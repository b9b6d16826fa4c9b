// One check run in the container: what the player does, without the player.
import { checkRun } from '#course/check-run.ts';
import type { Lesson } from '#course/pack.ts';
import { parseCheckEvents } from '#course/parse-check-events.ts';
import type { Answer } from './answer.ts';
import type { CheckContainer } from './check-container.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { prepareAnswer } from './prepare-answer.ts';

/** Milliseconds for a whole run. */
const BUDGET = 60_000;

/** @param pack folder above the workspace, which holds the pack's node_modules */
export async function runChecksInContainer(
	container: CheckContainer,
	pack: string,
	lesson: Lesson,
	answer: Answer,
	kit: Record<string, string>,
): Promise<CheckOutcome> {
	const { files, command, env } = checkRun(lesson, kit);
	const prepared = prepareAnswer(lesson, answer);
	const { stdout, stderr, ms } = await container.run(pack, { ...prepared.files, ...files }, [
		...prepared.commands.map((before) => ({ command: before, env: {}, budget: BUDGET })),
		{ command, env, budget: BUDGET },
	]);
	const events = parseCheckEvents(stdout);
	// Of a preparation that failed, all it printed says why.
	return { events, stderr: events.length === 0 ? stdout + stderr : stderr, ms };
}
