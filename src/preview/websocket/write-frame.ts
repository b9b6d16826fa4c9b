// A WebSocket frame from client to server: always masked (RFC 6455 5.2, 5.3).

/** `opcode` of the RFC; every message is one final frame. */
export function writeFrame(opcode: number, payload: Uint8Array): Uint8Array {
	const { length } = payload;
	const extended = length < 126 ? 0 : length < 65536 ? 2 : 8;
	const frame = new Uint8Array(2 + extended + 4 + length);
	const view = new DataView(frame.buffer);
	frame[0] = 0x80 | opcode;
	frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
	if (extended === 2) view.setUint16(2, length);
	if (extended === 8) view.setBigUint64(2, BigInt(length));
	const mask = crypto.getRandomValues(new Uint8Array(4));
	const start = 2 + extended;
	frame.set(mask, start);
	for (let i = 0; i < length; i += 1) {
		frame[start + 4 + i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0);
	}
	return frame;
}
