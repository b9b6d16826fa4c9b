// A connection of which each end is used by a process directly, or by the kernel for it: before it is accepted, and
// from when a descriptor of it goes to another process.
import type { LineMemory } from '../line-memory.ts';
import type { Process } from '../processes/process.ts';
import { Flow } from '../streams/flow.ts';

/** The bell of an end that nobody has. */
const NOBODY = -1;
const KERNEL = 0;

export class Line {
	/** From the first end to the second, and back. */
	readonly flows: readonly [there: Flow, back: Flow];
	readonly #number: number;
	readonly #rings: ReturnType<LineMemory['end']>;
	readonly #onFree: (inUse: boolean) => void;
	readonly #users = new Set<Process>();
	#free = false;

	/** `onFree`: whether a process that has just ended may still be at it. */
	constructor(memory: LineMemory, number: number, onFree: (inUse: boolean) => void) {
		this.#number = number;
		this.#rings = memory.end(2 * number);
		this.#onFree = onFree;
		this.#rings.incoming.reset(NOBODY, NOBODY);
		this.#rings.outgoing.reset(NOBODY, NOBODY);
		this.flows = [new Flow(this.#rings.outgoing), new Flow(this.#rings.incoming)];
	}

	/** From now on the process with this bell uses that end. Returns the end's number. */
	give(end: 0 | 1, process: Process, bell: number): number {
		this.#users.add(process);
		this.#answerTo(end, bell);
		return 2 * this.#number + end;
	}

	/** From now on the kernel uses that end. */
	takeBack(end: 0 | 1): void {
		this.#answerTo(end, KERNEL);
	}

	pump(): void {
		for (const flow of this.flows) flow.pump();
	}

	/** To be called when an end was closed. */
	release(): void {
		if (this.#free || !this.flows.every(({ isOver }) => isOver)) return;
		this.#free = true;
		this.#onFree([...this.#users].some(({ hasEnded }) => hasEnded));
	}

	#answerTo(end: 0 | 1, bell: number): void {
		const { incoming, outgoing } = this.#rings;
		const [reads, writes] = end === 0 ? [incoming, outgoing] : [outgoing, incoming];
		reads.reader = bell;
		writes.writer = bell;
		this.pump();
	}
}
