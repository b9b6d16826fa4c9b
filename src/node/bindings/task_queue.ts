// Stands for src/node_task_queue.cc: ticks, microtasks and unhandled rejections.
import type { BindingFactory } from '../environment.ts';
import type { RejectionListener } from '../loop/rejections.ts';
import { ScriptWatch } from '../modules/script-watch.ts';

const rejectedWithoutHandler = 0;
const rejected = 2;

export const task_queue: BindingFactory = (
	{ browser, engine, loop, process, promiseStates },
	base,
) => ({
	...base,
	tickInfo: loop.tickInfo,
	enqueueMicrotask: browser.queueMicrotask,
	/** Nothing to do: the browser drains microtasks as soon as the turn ends, and the loop comes back for ticks. */
	runMicrotasks() {},
	setTickCallback(callback: () => void) {
		loop.tickCallback = callback.bind(process);
	},
	setPromiseRejectCallback(callback: RejectionListener) {
		loop.rejectionListener = (event, promise, reason) => {
			if (ScriptWatch.isStop(reason)) return;
			engine.adopt(reason);
			if (event === rejectedWithoutHandler) promiseStates.settle(promise, rejected, reason);
			callback(event, promise, reason);
		};
	},
});
