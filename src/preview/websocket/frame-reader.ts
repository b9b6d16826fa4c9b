// WebSocket frames from a server, put together to messages (RFC 6455 5, 7.4.1).
import { opcodes } from './opcodes.ts';
import { ProtocolError } from './protocol-error.ts';

export type Incoming =
	| { type: 'text'; text: string }
	| { type: 'binary'; bytes: Uint8Array }
	| { type: 'ping'; bytes: Uint8Array }
	| { type: 'pong' }
	/** 1005: no code was sent. */
	| { type: 'close'; code: number; reason: string };

const NO_CODE = 1005;
const KNOWN = new Set<number>(Object.values(opcodes));

interface Frame {
	final: boolean;
	opcode: number;
	payload: Uint8Array;
}

export class FrameReader {
	#buffered = new Uint8Array(0);
	#opcode = 0;
	#parts: Uint8Array[] = [];

	/** Throws a ProtocolError for what the RFC forbids. */
	read(bytes: Uint8Array): Incoming[] {
		const all = new Uint8Array(this.#buffered.length + bytes.length);
		all.set(this.#buffered);
		all.set(bytes, this.#buffered.length);
		this.#buffered = all;
		const messages: Incoming[] = [];
		for (let frame = this.#frame(); frame; frame = this.#frame()) {
			const message = this.#message(frame);
			if (message) messages.push(message);
		}
		return messages;
	}

	#frame(): Frame | undefined {
		const bytes = this.#buffered;
		if (bytes.length < 2) return undefined;
		const [first = 0, second = 0] = bytes;
		if (first & 0x70) throw new ProtocolError(1002, 'reserved bits are set');
		if (second & 0x80) throw new ProtocolError(1002, 'a server must not mask');
		const short = second & 0x7f;
		const extended = short < 126 ? 0 : short === 126 ? 2 : 8;
		if (bytes.length < 2 + extended) return undefined;
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		const length =
			extended === 0 ? short : extended === 2 ? view.getUint16(2) : Number(view.getBigUint64(2));
		const start = 2 + extended;
		if (bytes.length < start + length) return undefined;
		this.#buffered = bytes.subarray(start + length);
		const payload = bytes.slice(start, start + length);
		return checked({ final: (first & 0x80) !== 0, opcode: first & 0x0f, payload });
	}

	#message({ final, opcode, payload }: Frame): Incoming | undefined {
		if (opcode === opcodes.ping) return { type: 'ping', bytes: payload };
		if (opcode === opcodes.pong) return { type: 'pong' };
		if (opcode === opcodes.close) return closing(payload);
		const continues = opcode === opcodes.continuation;
		if (continues !== this.#opcode > 0) {
			throw new ProtocolError(1002, continues ? 'nothing to continue' : 'a message is unfinished');
		}
		if (!continues) this.#opcode = opcode;
		this.#parts.push(payload);
		if (!final) return undefined;
		const whole = joined(this.#parts);
		const text = this.#opcode === opcodes.text;
		this.#parts = [];
		this.#opcode = 0;
		return text ? { type: 'text', text: decoded(whole) } : { type: 'binary', bytes: whole };
	}
}

function checked(frame: Frame): Frame {
	if (!KNOWN.has(frame.opcode)) throw new ProtocolError(1002, `unknown opcode ${frame.opcode}`);
	if (frame.opcode >= opcodes.close && (!frame.final || frame.payload.length > 125)) {
		throw new ProtocolError(1002, 'a control frame is too long or in pieces');
	}
	return frame;
}

function closing(payload: Uint8Array): Incoming {
	if (payload.length === 0) return { type: 'close', code: NO_CODE, reason: '' };
	if (payload.length === 1) throw new ProtocolError(1002, 'half a close code');
	const code = new DataView(payload.buffer, payload.byteOffset).getUint16(0);
	return { type: 'close', code, reason: decoded(payload.subarray(2)) };
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		throw new ProtocolError(1007, `not UTF-8: ${String(error)}`);
	}
}

function joined(parts: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
