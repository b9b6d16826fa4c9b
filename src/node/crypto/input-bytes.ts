// What update() of a hash, cipher or signature was given: a view, or a string in an encoding.
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';

export function inputBytes(data: string | ArrayBufferView, encoding?: unknown): Uint8Array {
	return typeof data === 'string' ? encodeString(data, parseEncoding(encoding)) : asBytes(data);
}
