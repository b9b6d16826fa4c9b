// A burst of callbacks, such as answers to eight sockets, sends the kernel one message instead of eight: what a turn
// posts waits while more callbacks are due. A message costs more than all of Node's part of a small request.
import type { KernelClient } from '#kernel/client.ts';
import type { EventLoop } from './event-loop.ts';

/** Turns that may pass before a message goes out all the same. */
const MOST_TURNS = 8;

export function holdPosts(kernel: KernelClient, loop: EventLoop): void {
	let held = 0;
	kernel.mayHold = () => {
		held = loop.hasMore ? (held + 1) % MOST_TURNS : 0;
		return held !== 0;
	};
	loop.onDrained = () => {
		held = 0;
		kernel.flush();
	};
}
