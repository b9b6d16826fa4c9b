// Signals to a shell that is no one's prompt: its programs get them too, then it ends as they would.
import type { Started } from './start-program.ts';

/**
 * ^C comes to the whole foreground group, so a program has it already; others are sent to the shell alone.
 * The shell waits for its programs, as a real one does, and only ends at once when it has none.
 */
export function passSignals(foreground: ReadonlySet<Started>, interrupt: AbortController): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			interrupt.abort();
			// Whoever waits for the shell sees the signal, as of a shell that does not catch it.
			const end = (): void => {
				process.removeAllListeners(signal);
				process.kill(process.pid, signal);
			};
			if (foreground.size === 0) {
				end();
				return;
			}
			if (signal !== 'SIGINT') for (const program of foreground) program.kill(signal);
			const ends = [...foreground].map(({ done }) => done);
			void Promise.allSettled(ends).then(end);
		});
	}
}
