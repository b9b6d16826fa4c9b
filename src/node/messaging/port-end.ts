// One end of a message channel: what has arrived, and where what is posted goes. Stands for MessagePortData.
import type { Message } from './message.ts';

/** Where an end's messages go: the other end, another thread, or a broadcast group. */
export interface PortLink {
	send(message: Message): void;
	close(): void;
	/** Messages go to another thread: objects of bindings cannot. */
	readonly leavesThread?: true;
	/** Takes what has arrived without the event loop knowing. */
	poll?(): void;
}

/** The MessagePort that has the end now. */
export interface PortOwner {
	arrived(): void;
}

export class PortEnd {
	readonly queue: Message[] = [];
	link: PortLink | undefined;
	owner: PortOwner | undefined;
	/** The other end is gone; what is queued is still read. */
	peerClosed = false;

	receive(message: Message) {
		this.queue.push(message);
		this.owner?.arrived();
	}

	peerClosing() {
		this.peerClosed = true;
		this.owner?.arrived();
	}

	close() {
		const { link } = this;
		this.link = undefined;
		this.owner = undefined;
		link?.close();
	}
}
