// Who waits for which child's end. A child may end before anyone asks.
import type { ExitStatus } from '#kernel/syscalls.ts';

export class Exits {
	#ended = new Map<number, ExitStatus>();
	#waiting = new Map<number, (status: ExitStatus) => void>();

	wait(pid: number): Promise<ExitStatus> {
		const status = this.#ended.get(pid);
		if (status) {
			this.#ended.delete(pid);
			return Promise.resolve(status);
		}
		return new Promise((resolve) => this.#waiting.set(pid, resolve));
	}

	dispatch(status: ExitStatus): void {
		const waiting = this.#waiting.get(status.pid);
		if (waiting) waiting(status);
		else this.#ended.set(status.pid, status);
		this.#waiting.delete(status.pid);
	}
}
