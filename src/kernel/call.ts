// One call being served: who asked, and how it is answered when that takes longer.
import { Failure } from './failure.ts';
import type { Kernel } from './kernel.ts';
import { LATER, type Later } from './later.ts';
import type { Process } from './processes/process.ts';
import type { Request, SyscallName } from './syscalls.ts';
import type { WaitQueue } from './wait-queue.ts';

export class Call {
	readonly kernel: Kernel;
	readonly process: Process;
	readonly name: SyscallName;
	/** First argument; for calls on descriptors, the descriptor. */
	readonly subject: unknown;
	readonly #id: number;
	#takeBack: (() => void) | undefined;

	constructor(kernel: Kernel, process: Process, [id, name, args]: Request) {
		this.kernel = kernel;
		this.process = process;
		this.name = name;
		this.subject = args[0];
		this.#id = id;
	}

	/** Answers once `attempt` gives something other than undefined; it is tried again whenever `queue` wakes. */
	until<Result>(queue: WaitQueue, attempt: () => Result | undefined): Result | Later {
		if (queue.isEmpty) {
			const result = attempt();
			if (result !== undefined) return result;
		}
		return this.later(
			queue.add(() => {
				try {
					const result = attempt();
					if (result === undefined) return false;
					this.answer(result);
				} catch (error) {
					if (!(error instanceof Failure)) throw error;
					this.fail(error.errno);
				}
				return true;
			}),
		);
	}

	/** To be returned by a call that will `answer` or `fail`. `takeBack` undoes the waiting. */
	later(takeBack: () => void): Later {
		this.#takeBack = takeBack;
		this.process.pending.add(this);
		return LATER;
	}

	answer(result: unknown): void {
		this.#settle();
		this.process.reply(this.#id, 0, result);
	}

	fail(errno: number): void {
		this.#settle();
		this.process.reply(this.#id, errno);
	}

	/** Takes the waiting back, without an answer. */
	drop(): void {
		this.#takeBack?.();
		this.#settle();
	}

	#settle(): void {
		this.#takeBack = undefined;
		this.process.pending.delete(this);
	}
}
