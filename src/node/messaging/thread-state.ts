// Which thread of its process this is, and what its own threads are told.
import type { Environment } from '../environment.ts';
import type { ThreadData } from './thread-data.ts';
import type { ThreadLine } from './thread-line.ts';

export class ThreadState {
	readonly #environment: Environment;
	#lastThreadId: Int32Array | undefined;

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	/** undefined in the main thread. */
	get data(): ThreadData | undefined {
		return this.#environment.start.thread?.data as ThreadData | undefined;
	}

	newThread(
		line: ThreadLine,
		name: string,
		isInternal: boolean,
		resourceLimits: Float64Array,
	): ThreadData {
		const { start, browser } = this.#environment;
		const { data } = this;
		const lastThreadId = data?.lastThreadId ?? this.#counter();
		return {
			pid: data?.pid ?? start.pid,
			ppid: data?.ppid ?? start.ppid,
			threadId: Atomics.add(lastThreadId, 0, 1) + 1,
			name,
			isInternal,
			resourceLimits: resourceLimits.slice(),
			line,
			lastThreadId,
			broadcastScope:
				data?.broadcastScope ?? `slipway-${start.pid}-${browser.performance.timeOrigin}`,
		};
	}

	#counter(): Int32Array {
		const { SharedArrayBuffer } = this.#environment.browser;
		this.#lastThreadId ??= new Int32Array(new SharedArrayBuffer(4));
		return this.#lastThreadId;
	}
}
