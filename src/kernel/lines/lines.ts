// The kernel's part of the connections that two processes have without it: who has which line and which bell.
import type { Bells } from '../bells.ts';
import { LineMemory } from '../line-memory.ts';
import type { Machine } from '../machine.ts';
import { Line } from './line.ts';

/** A worker that is terminated may still run for a moment, and write. */
const QUARANTINE_MS = 2000;
/** The kernel's own bell. */
const KERNEL = 0;

export class Lines {
	readonly memory: LineMemory | undefined;
	readonly #machine: Machine;
	readonly #freeBells: number[] = [];
	readonly #freeLines: number[] = [];
	readonly #open = new Set<Line>();

	constructor(machine: Machine) {
		this.#machine = machine;
		if (!('waitAsync' in Atomics)) return;
		this.memory = new LineMemory();
		for (let bell = LineMemory.BELLS - 1; bell > KERNEL; bell--) this.#freeBells.push(bell);
		for (let line = LineMemory.LINES - 1; line >= 0; line--) this.#freeLines.push(line);
		this.#listen(this.memory.bells);
	}

	/** For a new process; none is left: its connections go through the kernel. */
	takeBell(): number | undefined {
		return this.#freeBells.pop();
	}

	giveBellBack(bell: number): void {
		this.#machine.after(QUARANTINE_MS, () => this.#freeBells.push(bell));
	}

	/** For a new connection; undefined when none is left. */
	open(): Line | undefined {
		const number = this.#freeLines.pop();
		if (!this.memory || number === undefined) return undefined;
		const line = new Line(this.memory, number, (inUse) => {
			this.#open.delete(line);
			const free = (): void => void this.#freeLines.push(number);
			if (inUse) this.#machine.after(QUARANTINE_MS, free);
			else free();
		});
		this.#open.add(line);
		return line;
	}

	#listen(bells: Bells): void {
		const look = (): void => {
			while (bell.wasRung() || !bell.sleep()) for (const line of this.#open) line.pump();
		};
		const bell = bells.own(KERNEL, look);
		look();
	}
}
