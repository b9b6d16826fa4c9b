// The bytes of what lib hands over as a secret key: a KeyObjectHandle, a view or a buffer.
import { asBytes } from '../buffer/as-bytes.ts';
import { keyData } from './key-data.ts';

export function secretBytes(source: object): Uint8Array<ArrayBuffer> {
	const held = keyData.get(source);
	if (held?.type === 'secret') return held.bytes;
	return asBytes(source as ArrayBufferView | ArrayBuffer);
}
