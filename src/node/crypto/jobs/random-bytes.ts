// RandomBytesJob: src/crypto/crypto_random.cc.
import { asBytes } from '../../buffer/as-bytes.ts';
import type { Environment } from '../../environment.ts';
import type { Work } from '../job-class.ts';

/** What Web Crypto gives at once, bytes. */
const most = 65_536;

export function randomBytes(environment: Environment) {
	const { crypto } = environment.browser;
	return (target: ArrayBufferView | ArrayBuffer, offset: number, size: number): Work => ({
		now() {
			const bytes = asBytes(target).subarray(offset, offset + size);
			for (let at = 0; at < size; at += most) {
				const part = bytes.subarray(at, at + most);
				// Shared memory is refused, so all goes through a copy.
				part.set(crypto.getRandomValues(new Uint8Array(part.length)));
			}
			return undefined;
		},
	});
}
