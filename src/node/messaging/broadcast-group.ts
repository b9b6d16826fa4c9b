// BroadcastChannels of one name: the ends in this thread, and the browser's channel to the other threads.
import type { Message } from './message.ts';
import { PortEnd } from './port-end.ts';
import type { PortLink } from './port-end.ts';

export interface NativeBroadcast {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => unknown) | null;
	close(): void;
}

export class BroadcastGroup {
	readonly #ends = new Set<PortEnd>();
	readonly #channel: NativeBroadcast;
	readonly #ended: () => void;

	/** `ended`: the last end was closed. */
	constructor(channel: NativeBroadcast, ended: () => void) {
		this.#channel = channel;
		this.#ended = ended;
		channel.onmessage = ({ data }) => {
			for (const end of this.#ends) end.receive(data as Message);
		};
	}

	join(): PortEnd {
		const end = new PortEnd();
		this.#ends.add(end);
		end.link = this.#linkOf(end);
		return end;
	}

	#linkOf(end: PortEnd): PortLink {
		return {
			send: (message) => {
				for (const other of this.#ends) if (other !== end) other.receive(message);
				this.#channel.postMessage(message);
			},
			close: () => {
				this.#ends.delete(end);
				if (this.#ends.size > 0) return;
				this.#channel.close();
				this.#ended();
			},
		};
	}
}
