// ChaCha20Poly1305CipherJob, of Web Crypto's encrypt() and decrypt(): src/crypto/crypto_chacha20_poly1305.cc.
import type { Environment } from '../../environment.ts';
import { cipherTable } from '../cipher-table.ts';
import { cryptWhole } from '../crypt-whole.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';

const encrypting = 0;
const tagLength = 16;

export function chachaCipher(environment: Environment) {
	return (mode: number, handle: object, data: object, vector: object, aad?: object): Work => {
		const facts = cipherTable.find('chacha20-poly1305');
		const encrypts = mode === encrypting;
		const key = secretBytes(handle).slice();
		const text = secretBytes(data).slice();
		const iv = secretBytes(vector).slice();
		const beside = aad && secretBytes(aad).slice();
		return {
			now: () =>
				facts && cryptWhole(environment, { facts, encrypts, key, iv, text, tagLength, beside }),
		};
	};
}
