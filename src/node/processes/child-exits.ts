// Who waits for which child: the kernel tells a process of all its children's ends.
import type { ExitStatus, Pid } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

type Ended = (status: ExitStatus) => void;

const made = new WeakMap<Environment, ChildExits>();

export class ChildExits {
	readonly #waiting = new Map<Pid, Ended>();

	private constructor(environment: Environment) {
		environment.onKernelEvent('exit', (status) => {
			const ended = this.#waiting.get(status.pid);
			this.#waiting.delete(status.pid);
			if (!ended) return;
			// The kernel keeps how a child ended until somebody has waited for it.
			environment.kernel.quiet('wait', [status.pid]);
			// As libuv, which reads all pipes before it looks at signals: the ends of the child's pipes, that have
			// been asked for by now, are told before.
			environment.post('poll', [[], 0, 0], () => ended(status));
		});
	}

	static of(environment: Environment): ChildExits {
		let exits = made.get(environment);
		if (!exits) {
			exits = new ChildExits(environment);
			made.set(environment, exits);
		}
		return exits;
	}

	/** `ended` runs once, in a turn of the loop. */
	expect(pid: Pid, ended: Ended): void {
		this.#waiting.set(pid, ended);
	}
}
