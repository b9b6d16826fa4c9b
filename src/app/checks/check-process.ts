// One check run in the container: a process of its own, whose output is the events.
import { CheckEventReader } from '#course/check-event-reader.ts';
import type { CheckEvent } from '#course/check-event.ts';
import type { CheckRun } from '#course/check-run.ts';
import type { WebContainer, WebContainerProcess } from '@webcontainer/api';

/** Milliseconds for a whole run. */
const BUDGET = 60_000;
/** Milliseconds that an ended run gets to go. */
const PATIENCE = 2000;

export interface CheckOutcome {
	/** `stopped`: by us, for another run or another lesson. */
	how: 'ended' | 'stopped' | 'too-long';
	/** Exit code, if it ended by itself. */
	code: number | undefined;
	/** What was printed besides the events. */
	other: string;
}

export class CheckProcess {
	readonly #reader = new CheckEventReader();
	readonly #stopped = Promise.withResolvers<CheckOutcome['how']>();
	#process: WebContainerProcess | undefined;
	#how: CheckOutcome['how'] = 'ended';
	onEvent: (event: CheckEvent) => void = () => undefined;

	static get budget(): number {
		return BUDGET;
	}

	/** @param cwd folder of the workspace, relative to the container's working directory */
	async run(container: WebContainer, run: CheckRun, cwd: string): Promise<CheckOutcome> {
		const [program = 'node', ...args] = run.command;
		const timer = setTimeout(() => this.#end('too-long'), BUDGET);
		try {
			this.#process = await container.spawn(program, args, { cwd, env: run.env });
			if (this.#how !== 'ended') this.#process.kill();
			const over = this.#read(this.#process).then(() => this.#process?.exit);
			const code = await Promise.race([over, this.#stopped.promise.then(() => undefined)]);
			return { how: this.#how, code, other: this.#reader.other };
		} finally {
			clearTimeout(timer);
		}
	}

	/** Ends the run and waits until it is gone, or for a while if it won't go. */
	async stop(): Promise<void> {
		this.#end('stopped');
		const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
		await Promise.race([this.#process?.exit, patience]);
	}

	#end(how: CheckOutcome['how']): void {
		if (this.#how !== 'ended') return;
		this.#how = how;
		this.#process?.kill();
		this.#stopped.resolve(how);
	}

	async #read(process: WebContainerProcess): Promise<void> {
		const reader = process.output.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			for (const event of this.#reader.push(part.value)) {
				if (this.#how === 'ended') this.onEvent(event);
			}
		}
	}
}
