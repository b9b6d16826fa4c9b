// Writes ASN.1 in DER (ITU-T X.690), as far as keys need it.
import { bigBytes } from '../big-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

function join(parts: readonly Uint8Array[]): Bytes {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}

function node(tag: number, ...parts: Uint8Array[]): Bytes {
	const content = join(parts);
	if (content.length < 0x80) return join([Uint8Array.of(tag, content.length), content]);
	const length = bigBytes.write(BigInt(content.length));
	return join([Uint8Array.of(tag, 0x80 | length.length), length, content]);
}

function arcBytes(arc: number): number[] {
	const bytes = [arc & 0x7f];
	for (let rest = arc >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
	return bytes;
}

export const der = {
	sequence: (...parts: Uint8Array[]): Bytes => node(0x30, ...parts),
	context: (number: number, ...parts: Uint8Array[]): Bytes => node(0xa0 | number, ...parts),
	octets: (bytes: Uint8Array): Bytes => node(0x04, bytes),
	bits: (bytes: Uint8Array): Bytes => node(0x03, Uint8Array.of(0), bytes),
	null: (): Bytes => node(0x05),

	integer(value: bigint): Bytes {
		const bytes = bigBytes.write(value);
		// The top bit would make it negative.
		return node(0x02, ...((bytes[0] ?? 0) & 0x80 ? [Uint8Array.of(0), bytes] : [bytes]));
	},

	oid(dotted: string): Bytes {
		const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
		return node(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(arcBytes)]));
	},
};
