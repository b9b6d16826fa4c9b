// A result as lib asked for it: a Buffer, or a string in an encoding.
import { decodeBytes } from '../buffer/decode-bytes.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import type { Environment } from '../environment.ts';
import { nodeBuffer } from '../buffer/node-buffer.ts';

export function textOrBuffer(
	environment: Environment,
	bytes: Uint8Array,
	encoding: unknown,
): string | Uint8Array {
	const kind = parseEncoding(encoding, 'buffer');
	return kind === 'buffer' ? nodeBuffer(environment, bytes) : decodeBytes(bytes, kind);
}
