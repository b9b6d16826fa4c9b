// Joins an end with one in another thread. Messages go through a mailbox in shared memory if they are nothing but
// bytes and fit, else by the browser's port; sequence numbers keep them in order. A mailbox can be emptied at any
// time; a port gives its messages only to the event loop, too late for a thread that waits for one in Atomics.wait.
import { LocalLink } from './local-link.ts';
import { Mailbox } from './mailbox.ts';
import type { CarriedObject, Message } from './message.ts';
import type { NativeChannel } from './native-port.ts';
import { PortEnd } from './port-end.ts';
import type { PortLink } from './port-end.ts';
import type { ThreadLine } from './thread-line.ts';
import { threadLinePair } from './thread-line-pair.ts';

/** A message as the browser clones it. */
interface PackedMessage {
	bytes: Uint8Array;
	buffers: ArrayBuffer[];
	shared: SharedArrayBuffer[];
	carried: PackedObject[];
}

type PackedObject =
	{ kind: 'port'; line: ThreadLine; queue: PackedMessage[] } | { kind: 'lib'; info: string };

/** By the browser's port. Without a message: look into the mailbox. */
type Packet = { sequence: number; message?: PackedMessage; closed?: true };

export class RemoteLink implements PortLink {
	readonly leavesThread = true;
	readonly #line: ThreadLine;
	readonly #end: PortEnd;
	readonly #Channel: NativeChannel;
	readonly #inbox: Mailbox;
	readonly #outbox: Mailbox;
	/** What came by the port before its turn. */
	readonly #early = new Map<number, Packet>();

	/** From now on `end` talks to whoever has the other half. */
	constructor(line: ThreadLine, end: PortEnd, Channel: NativeChannel) {
		this.#line = line;
		this.#end = end;
		this.#Channel = Channel;
		this.#inbox = new Mailbox(line.inbox);
		this.#outbox = new Mailbox(line.outbox);
		end.link = this;
		line.port.onmessage = ({ data }) => {
			const packet = data as Packet;
			if (packet.message || packet.closed) this.#early.set(packet.sequence, packet);
			this.poll();
		};
	}

	send(message: Message) {
		const sequence = this.#line.sent++;
		const { bytes, buffers, shared, carried } = message;
		const isBytes =
			shared.length + carried.length === 0 && !buffers.some(({ resizable }) => resizable);
		const parts = [bytes, ...buffers.map((buffer) => new Uint8Array(buffer))];
		if (isBytes && this.#outbox.put(sequence, parts)) {
			this.#post({ sequence }, []);
			return;
		}
		const transfer: object[] = [];
		this.#post({ sequence, message: pack(message, this.#Channel, transfer) }, transfer);
	}

	close() {
		this.#post({ sequence: this.#line.sent++, closed: true }, []);
		this.#line.port.close();
	}

	/** Takes what is there, in order. */
	poll() {
		for (;;) {
			const { received } = this.#line;
			const packet = this.#early.get(received);
			if (packet) {
				this.#early.delete(received);
				this.#line.received++;
				if (packet.closed) this.#end.peerClosing();
				else if (packet.message) this.#end.receive(unpack(packet.message, this.#Channel));
			} else if (this.#inbox.peek() === received) {
				this.#line.received++;
				const [bytes = new Uint8Array(), ...rest] = this.#inbox.take();
				const buffers = rest.map(({ buffer }) => buffer);
				this.#end.receive({ bytes, buffers, shared: [], carried: [] });
			} else return;
		}
	}

	/** Gives the line away: the end is moving on. */
	release(): ThreadLine {
		this.poll();
		this.#line.port.onmessage = null;
		return this.#line;
	}

	#post(packet: Packet, transfer: object[]) {
		this.#line.port.postMessage(packet, transfer);
	}

	/** An end's line for another thread; the end is dead afterwards. */
	static detach(end: PortEnd, Channel: NativeChannel): ThreadLine {
		const { link } = end;
		if (link instanceof RemoteLink) {
			const line = link.release();
			end.link = undefined;
			return line;
		}
		end.link = undefined;
		const [ours, theirs] = threadLinePair(Channel);
		if (link instanceof LocalLink) new RemoteLink(ours, link.peer, Channel);
		else new RemoteLink(ours, new PortEnd(), Channel).close();
		return theirs;
	}
}

function pack(message: Message, Channel: NativeChannel, transfer: object[]): PackedMessage {
	const { bytes, buffers, shared, carried } = message;
	transfer.push(...buffers);
	return {
		bytes,
		buffers,
		shared,
		carried: carried.map((object) => packObject(object, Channel, transfer)),
	};
}

function packObject(
	object: CarriedObject,
	Channel: NativeChannel,
	transfer: object[],
): PackedObject {
	if (object.kind === 'lib') return object;
	if (object.kind === 'native') {
		throw new TypeError('An object of a binding cannot go to another thread.');
	}
	const line = RemoteLink.detach(object.end, Channel);
	const queue = object.end.queue.map((message) => pack(message, Channel, transfer));
	transfer.push(line.port);
	return { kind: 'port', line, queue };
}

function unpack(packed: PackedMessage, Channel: NativeChannel): Message {
	const carried = packed.carried.map((object): CarriedObject => {
		if (object.kind === 'lib') return object;
		const end = new PortEnd();
		end.queue.push(...object.queue.map((message) => unpack(message, Channel)));
		new RemoteLink(object.line, end, Channel);
		return { kind: 'port', end };
	});
	return { ...packed, carried };
}
