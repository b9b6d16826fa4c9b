// The index of a snapshot: the one it carries, else one made by a scan.
import { layout } from './layout.ts';
import { MsgpackReader } from './msgpack-reader.ts';
import { scan } from './scan.ts';

export function indexOf(bytes: Uint8Array): Int32Array<SharedArrayBuffer> {
	const reader = new MsgpackReader(bytes);
	if (reader.map() < 2 || reader.key() !== layout.KEY) return scan(bytes);
	const { start, length } = reader.span();
	const copy = new Int32Array(new SharedArrayBuffer(length));
	new Uint8Array(copy.buffer).set(bytes.subarray(start, start + length));
	const [magic, count = 0] = copy;
	const whole = layout.HEADER + count * layout.RECORD === copy.length;
	return magic === layout.MAGIC && whole ? copy : scan(bytes);
}
