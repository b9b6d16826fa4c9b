// One WebSocket connection over a byte stream: messages in, messages out, the closing handshake.
import type { ByteStream } from '../http/byte-stream.ts';
import { FrameReader, type Incoming } from './frame-reader.ts';
import { opcodes } from './opcodes.ts';
import { ProtocolError } from './protocol-error.ts';
import { shakeHands, type Opening } from './shake-hands.ts';
import { writeFrame } from './write-frame.ts';

export interface TunnelEvents {
	onOpen(protocol: string): void;
	onText(text: string): void;
	onBinary(bytes: Uint8Array): void;
	/** The connection failed; `onClose` follows. */
	onError(message: string): void;
	/** Once, at the end. 1006: without a closing handshake. */
	onClose(code: number, reason: string, clean: boolean): void;
	/** So many bytes of messages have been handed to the server. */
	onSent(bytes: number): void;
}

const ABNORMAL = 1006;
// As Chromium: a server that does not answer a close frame loses the connection.
const CLOSE_PATIENCE = 2000;

export class Tunnel {
	readonly #events: TunnelEvents;
	readonly #reader = new FrameReader();
	#stream: ByteStream | undefined;
	#sending: Promise<void> = Promise.resolve();
	#closeSent = false;
	#over = false;

	constructor(events: TunnelEvents) {
		this.#events = events;
	}

	/** Runs until the connection is over; reports everything by events. */
	async run(connect: () => Promise<ByteStream>, opening: Opening): Promise<void> {
		try {
			this.#stream = await connect();
			const { protocol, rest } = await shakeHands(this.#stream, opening);
			if (this.#over) return;
			this.#events.onOpen(protocol);
			this.#take(rest);
			while (!this.#over) {
				const bytes = await this.#stream.read();
				if (bytes.length === 0) return this.#end(ABNORMAL, '', false);
				this.#take(bytes);
			}
		} catch (error) {
			if (this.#over) return;
			this.#events.onError(error instanceof Error ? error.message : String(error));
			if (error instanceof ProtocolError) this.close(error.code, error.message);
			this.#end(ABNORMAL, '', false);
		}
	}

	send(data: string | Uint8Array): void {
		const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
		this.#write(typeof data === 'string' ? opcodes.text : opcodes.binary, bytes, bytes.length);
	}

	/** Starts the closing handshake; `code` undefined sends none. */
	close(code: number | undefined, reason: string): void {
		if (this.#closeSent || this.#over) return;
		if (!this.#stream) return this.#end(ABNORMAL, '', false);
		this.#closeSent = true;
		this.#write(opcodes.close, closePayload(code, reason), 0);
		setTimeout(() => this.#end(ABNORMAL, '', false), CLOSE_PATIENCE);
	}

	#take(bytes: Uint8Array): void {
		for (const message of this.#reader.read(bytes)) {
			if (this.#over) return;
			this.#receive(message);
		}
	}

	#receive(message: Incoming): void {
		switch (message.type) {
			case 'text':
				return this.#events.onText(message.text);
			case 'binary':
				return this.#events.onBinary(message.bytes);
			case 'ping':
				return this.#write(opcodes.pong, message.bytes, 0);
			case 'pong':
				return;
			case 'close':
				return this.#closed(message.code, message.reason);
			default:
				return message satisfies never;
		}
	}

	#closed(code: number, reason: string): void {
		if (!this.#closeSent) {
			this.#closeSent = true;
			this.#write(opcodes.close, closePayload(code === 1005 ? undefined : code, ''), 0);
		}
		void this.#sending.then(() => this.#end(code, reason, true));
	}

	#write(opcode: number, payload: Uint8Array, counted: number): void {
		const frame = writeFrame(opcode, payload);
		this.#sending = this.#sending.then(async () => {
			if (this.#over) return;
			try {
				await this.#stream?.write(frame);
			} catch (error) {
				this.#events.onError(String(error));
				this.#end(ABNORMAL, '', false);
			}
			this.#events.onSent(counted);
		});
	}

	#end(code: number, reason: string, clean: boolean): void {
		if (this.#over) return;
		this.#over = true;
		this.#stream?.close();
		this.#events.onClose(code, reason, clean);
	}
}

function closePayload(code: number | undefined, reason: string): Uint8Array {
	if (code === undefined) return new Uint8Array(0);
	const text = new TextEncoder().encode(reason);
	const payload = new Uint8Array(2 + text.length);
	new DataView(payload.buffer).setUint16(0, code);
	payload.set(text, 2);
	return payload;
}
