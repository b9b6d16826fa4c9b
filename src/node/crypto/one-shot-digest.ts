// crypto.hash(): src/crypto/crypto_hash.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { decodeBytes } from '../buffer/decode-bytes.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import type { Environment } from '../environment.ts';
import { digest } from './digest.ts';
import { inputBytes } from './input-bytes.ts';

export function oneShotDigest(environment: Environment) {
	return (
		name: string,
		_id: number,
		_cache: object,
		input: string | ArrayBufferView,
		encoding: string,
		_encodingNumber: number,
		size?: number,
	): string | Uint8Array => {
		const found = digest(environment, name);
		if (!found) throw new Error(`Digest method ${name} is not supported`);
		if (size !== undefined && !found.isFree && size !== found.size) {
			const reason = 'which does not support XOF';
			throw new Error(`Output length ${size} is invalid for ${name}, ${reason}`);
		}
		const state = found.begin(size || undefined);
		state.update(inputBytes(input, 'utf8'));
		const result = size === 0 ? new Uint8Array() : state.digest();
		if (encoding === 'buffer') return nodeBuffer(environment, result);
		return decodeBytes(result, parseEncoding(encoding));
	};
}
