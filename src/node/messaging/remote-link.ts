// Joins an end with one in another thread, over a browser's MessagePort.
import type { CarriedObject, Message } from './message.ts';
import { LocalLink } from './local-link.ts';
import type { NativeChannel, NativePort } from './native-port.ts';
import { PortEnd } from './port-end.ts';
import type { PortLink } from './port-end.ts';

/** A message as the browser clones it. */
interface PackedMessage {
	bytes: Uint8Array;
	buffers: ArrayBuffer[];
	shared: SharedArrayBuffer[];
	carried: PackedObject[];
}

type PackedObject =
	{ kind: 'port'; port: NativePort; queue: PackedMessage[] } | { kind: 'lib'; info: string };

type Packet = { message: PackedMessage } | { closed: true };

export class RemoteLink implements PortLink {
	readonly #port: NativePort;
	readonly #Channel: NativeChannel;

	/** From now on `end` talks to whoever has the other port. */
	constructor(port: NativePort, end: PortEnd, Channel: NativeChannel) {
		this.#port = port;
		this.#Channel = Channel;
		end.link = this;
		port.onmessage = ({ data }) => {
			const packet = data as Packet;
			if ('closed' in packet) end.peerClosing();
			else end.receive(unpack(packet.message, Channel));
		};
	}

	send(message: Message) {
		const transfer: object[] = [];
		const packed = pack(message, this.#Channel, transfer);
		this.#port.postMessage({ message: packed } satisfies Packet, transfer);
	}

	close() {
		this.#port.postMessage({ closed: true } satisfies Packet, []);
		this.#port.close();
	}

	/** Gives the port away: the end is moving on. */
	release(): NativePort {
		this.#port.onmessage = null;
		return this.#port;
	}

	/** An end's port for another thread; the end is dead afterwards. */
	static detach(end: PortEnd, Channel: NativeChannel): NativePort {
		const { link } = end;
		end.link = undefined;
		if (link instanceof RemoteLink) return link.release();
		const { port1, port2 } = new Channel();
		if (link instanceof LocalLink) new RemoteLink(port1, link.peer, Channel);
		else port1.postMessage({ closed: true } satisfies Packet, []);
		return port2;
	}
}

/** Whether a message can leave its thread. */
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
	const queue = object.end.queue.map((message) => pack(message, Channel, transfer));
	const port = RemoteLink.detach(object.end, Channel);
	transfer.push(port);
	return { kind: 'port', port, queue };
}

function unpack(packed: PackedMessage, Channel: NativeChannel): Message {
	const carried = packed.carried.map((object): CarriedObject => {
		if (object.kind === 'lib') return object;
		const end = new PortEnd();
		end.queue.push(...object.queue.map((message) => unpack(message, Channel)));
		new RemoteLink(object.port, end, Channel);
		return { kind: 'port', end };
	});
	return { ...packed, carried };
}
