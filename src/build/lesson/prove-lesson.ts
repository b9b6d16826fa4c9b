// The proof of one lesson: the starter fails, the solution passes, each wrong answer fails where it says.
import type { Lesson } from '#course/pack.ts';
import type { Answer } from './answer.ts';
import type { CheckOutcome, RunChecks } from './check-outcome.ts';

/** Milliseconds that the checks of one lesson should take. */
const BUDGET = 2000;

export interface Proof {
	lesson: string;
	/** What does not hold, one sentence each; empty = proved. */
	faults: string[];
	/** Of the fastest run of the solution, milliseconds. */
	ms: number;
	/** Over the budget: said, but no fault, since a busy machine is slow, too. */
	slow: boolean;
	runs: number;
}

export interface ProofOptions {
	/** How often each run is made: a second one finds what works only sometimes. */
	rounds?: number | undefined;
	/** The answers that should fail run at the same time: most of theirs is waiting. */
	together?: boolean;
}

export async function proveLesson(
	lesson: Lesson,
	run: RunChecks,
	{ rounds = 2, together = true }: ProofOptions = {},
): Promise<Proof> {
	const proof: Proof = {
		lesson: `${lesson.number} ${lesson.id}`,
		faults: [],
		ms: Infinity,
		slow: false,
		runs: 0,
	};
	for (let round = 0; round < rounds; round++) {
		const solution = await run(lesson, solutionOf(lesson));
		proof.ms = Math.min(proof.ms, solution.ms);
		proof.faults.push(...solutionFaults(solution));
		const failing = [
			async () => starterFaults(await run(lesson, { workspace: lesson.starter, steps: [] })),
			...lesson.wrong.map(({ name, files, steps = [], expect }) => async () => {
				const workspace = { ...lesson.starter, ...files };
				return wrongFaults(name, expect, await run(lesson, { workspace, steps }));
			}),
		];
		const faults = together ? await Promise.all(failing.map((prove) => prove())) : [];
		if (!together) for (const prove of failing) faults.push(await prove());
		proof.faults.push(...faults.flat());
		proof.runs += 1 + failing.length;
	}
	proof.slow = proof.ms > BUDGET;
	proof.faults = [...new Set(proof.faults)];
	return proof;
}

function solutionOf({ starter, solution, steps }: Lesson): Answer {
	return steps ? { workspace: starter, steps } : { workspace: solution, steps: [] };
}

/** Check id -> message. A check file that broke counts as the check `(file)`. */
function failures({ events }: CheckOutcome): Map<string, string> {
	const failed = new Map<string, string>();
	for (const event of events) {
		if (event.type === 'check' && !event.ok) failed.set(event.id, event.message ?? '');
		if (event.type === 'broken') failed.set('(file)', event.message);
	}
	return failed;
}

function hasEnded({ events }: CheckOutcome): boolean {
	return events.some((event) => event.type === 'end');
}

function notEnded({ stderr }: CheckOutcome): string {
	return `the check run did not end: ${stderr.trim().split('\n').slice(0, 5).join(' | ')}`;
}

function solutionFaults(outcome: CheckOutcome): string[] {
	const end = outcome.events.find((event) => event.type === 'end');
	if (!end) return [notEnded(outcome)];
	const failed = [...failures(outcome)];
	if (end.passed === 0 && failed.length === 0) return ['the solution passes no check'];
	return failed.map(([id, message]) => `the solution fails ${id}: ${message}`);
}

function starterFaults(outcome: CheckOutcome): string[] {
	if (!hasEnded(outcome)) return [`the starter: ${notEnded(outcome)}`];
	return failures(outcome).size === 0 ? ['the starter already passes'] : [];
}

function wrongFaults(
	name: string,
	expect: Record<string, string>,
	outcome: CheckOutcome,
): string[] {
	if (!hasEnded(outcome)) return [`wrong/${name}: ${notEnded(outcome)}`];
	const failed = failures(outcome);
	return Object.entries(expect).flatMap(([id, part]) => {
		const message = failed.get(id);
		if (message === undefined) return [`wrong/${name} passes ${id}, which it should fail`];
		if (message.includes(part)) return [];
		return [`wrong/${name} fails ${id} with "${message}", which does not contain "${part}"`];
	});
}
