// Open files on their way to another process over a channel (SCM_RIGHTS): kept open until they are taken.
import type { Call } from '../call.ts';
import type { Later } from '../later.ts';
import { Descriptors } from '../processes/descriptors.ts';
import type { Fd } from '../syscalls.ts';
import { WaitQueue } from '../wait-queue.ts';

export class PassedFiles {
	readonly #waiting = new Descriptors();
	readonly #receivable = new WaitQueue();
	#closed = false;

	put(from: Descriptors, fd: Fd): void {
		if (this.#closed) return;
		from.share(fd, this.#waiting);
		this.#receivable.wake();
	}

	/** Answers with new descriptors in the caller's table once there are some. */
	take<Result>(call: Call, describe: (fd: Fd) => Result): Result[] | Later {
		return call.until(this.#receivable, () => {
			const { open } = this.#waiting;
			if (open.length === 0) return undefined;
			const taken = open.map((fd) => this.#waiting.share(fd, call.process.descriptors));
			this.#waiting.closeAll();
			return taken.map(describe);
		});
	}

	/** Nobody will take them. */
	close(): void {
		this.#closed = true;
		this.#waiting.closeAll();
	}
}
