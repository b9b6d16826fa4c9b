// Stands for src/timers.cc: the loop's side of lib/internal/timers.js.
import type { BindingFactory } from '../environment.ts';

export const timers: BindingFactory = ({ loop, process }, base) => ({
	...base,
	immediateInfo: loop.immediateInfo,
	timeoutInfo: loop.timeoutInfo,
	setupTimers(processImmediate: () => void, processTimers: (now: number) => number) {
		loop.processImmediate = processImmediate.bind(process);
		loop.processTimers = processTimers.bind(process);
	},
	getLibuvNow: () => loop.now(),
	scheduleTimer: (delay: number) => loop.scheduleTimer(delay),
	/** The loop reads the counts; it only has to look again. */
	toggleTimerRef: () => loop.wake(),
	toggleImmediateRef: () => loop.wake(),
});
