// What a worker tells the kernel when the runtime in it breaks.
import type { FromProcessWorker } from '#kernel/syscalls.ts';

export function brokenMessage(error: unknown): FromProcessWorker {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return { type: 'broken', message, stack: stack ?? '' };
}
