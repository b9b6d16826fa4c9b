// A key that a passphrase locks: how to unlock it is the caller's, who has the ciphers.
import type { AsymmetricKey } from '../asymmetric-key.ts';
import type { KeyLock } from './key-lock.ts';

export class EncryptedKey extends Error {
	readonly lock: KeyLock;
	/** Encrypted. */
	readonly bytes: Uint8Array;
	/** Whether the text of a PEM was read: OpenSSL then asks for the passphrase at the terminal. */
	readonly isPem: boolean;
	/** Takes the bytes once they are decrypted. */
	readonly read: (bytes: Uint8Array) => AsymmetricKey;

	constructor(fields: Pick<EncryptedKey, 'lock' | 'bytes' | 'isPem' | 'read'>) {
		super('A key is encrypted');
		({ lock: this.lock, bytes: this.bytes, isPem: this.isPem, read: this.read } = fields);
	}
}
