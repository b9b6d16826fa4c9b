// Stands for src/node_task_queue.cc: ticks, microtasks and unhandled rejections.
import type { BindingFactory } from '../environment.ts';
import type { RejectionListener } from '../loop/rejections.ts';

export const task_queue: BindingFactory = ({ browser, engine, loop, process }, base) => ({
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
			engine.adopt(reason);
			callback(event, promise, reason);
		};
	},
});
