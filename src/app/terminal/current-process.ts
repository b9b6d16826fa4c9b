// At most one process at a time. What is started later, or stopped, ends what is under way.
import type { WebContainerProcess } from '@webcontainer/api';

/** In ms. */
const KILL_PATIENCE = 2000;

export class CurrentProcess {
	#process: WebContainerProcess | undefined;
	/** Resolves when those that were told to go are gone. */
	#gone: Promise<unknown> = Promise.resolve();
	/** What is under way belongs to an older one if this has changed meanwhile. */
	#turn = 0;

	get process(): WebContainerProcess | undefined {
		return this.#process;
	}

	/** Undefined: it was stopped, or another one started, before it was there. */
	async start(spawn: () => Promise<WebContainerProcess>): Promise<WebContainerProcess | undefined> {
		const stopped = this.stop();
		const turn = this.#turn;
		await stopped;
		if (turn !== this.#turn) return undefined;
		const process = await spawn();
		if (turn !== this.#turn) {
			this.#end(process);
			return undefined;
		}
		this.#process = process;
		return process;
	}

	/** Resolves when it is gone, or after a while if it won't go. */
	async stop(): Promise<void> {
		this.#turn++;
		const process = this.#process;
		this.#process = undefined;
		if (process) this.#end(process);
		await this.#gone;
	}

	/** It ended by itself. */
	forget(): void {
		this.#process = undefined;
	}

	#end(process: WebContainerProcess): void {
		process.kill();
		const patience = new Promise((resolve) => setTimeout(resolve, KILL_PATIENCE));
		this.#gone = Promise.all([this.#gone, Promise.race([process.exit, patience])]);
	}
}
