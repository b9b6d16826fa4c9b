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

/** @param rounds how often each run is made: a second one finds what works only sometimes */
export async function proveLesson(lesson: Lesson, run: RunChecks, rounds = 2): Promise<Proof> {
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
		const starter = await run(lesson, { workspace: lesson.starter, steps: [] });
		if (!hasEnded(starter)) proof.faults.push(`the starter: ${notEnded(starter)}`);
		else if (failures(starter).size === 0) proof.faults.push('the starter already passes');
		proof.runs += 2;
		for (const wrong of lesson.wrong) {
			const workspace = { ...lesson.starter, ...wrong.files };
			const outcome = await run(lesson, { workspace, steps: wrong.steps ?? [] });
			proof.runs++;
			proof.faults.push(...wrongFaults(wrong.name, wrong.expect, outcome));
		}
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
