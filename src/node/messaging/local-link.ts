// Joins two ends in the same thread.
import type { Message } from './message.ts';
import { PortEnd } from './port-end.ts';
import type { PortLink } from './port-end.ts';

export class LocalLink implements PortLink {
	readonly peer: PortEnd;

	constructor(peer: PortEnd) {
		this.peer = peer;
	}

	send(message: Message) {
		this.peer.receive(message);
	}

	close() {
		this.peer.link = undefined;
		this.peer.peerClosing();
	}

	/** Two ends, joined. */
	static pair(): [PortEnd, PortEnd] {
		const ends: [PortEnd, PortEnd] = [new PortEnd(), new PortEnd()];
		ends[0].link = new LocalLink(ends[1]);
		ends[1].link = new LocalLink(ends[0]);
		return ends;
	}
}
