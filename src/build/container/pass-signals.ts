// Signals to us go to the command. The same signal again means that the command does not listen: we end, and the
// browser with us.
import { constants } from 'node:os';

const PASSED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function passSignals(pass: (signal: (typeof PASSED)[number]) => Promise<void>): void {
	for (const signal of PASSED) {
		process.once(signal, () => {
			process.once(signal, () => process.exit(128 + constants.signals[signal]));
			void pass(signal);
		});
	}
}
