// Decrypts a key that a passphrase locks, or encrypts one: PEM_read_bio_PrivateKey and d2i_PKCS8PrivateKey of OpenSSL.
import { lazyScript } from '../engine/lazy-script.ts';
import type { Environment } from '../environment.ts';
import type { LazyHashes } from '../lazy/hashes.ts';
import type { AsymmetricKey } from './asymmetric-key.ts';
import { cipherTable, type CipherFacts } from './cipher-table.ts';
import { cryptWhole } from './crypt-whole.ts';
import type { EncryptedKey } from './keys/encrypted-key.ts';
import type { KeyLock } from './keys/key-lock.ts';
import { opensslError } from './openssl-error.ts';
import { randomBytesOf } from './random-bytes-of.ts';
import { validDigest } from './valid-digest.ts';

/** What OpenSSL takes for keys it writes. */
const iterations = 2048;
const saltSize = 16;
/** Of the old way, the salt is the start of the iv. */
const oldSaltSize = 8;
const cancelled = 0x80109;

export const keyLocks = {
	/** `passphrase`: undefined if none was given. */
	open(
		environment: Environment,
		{ lock, bytes, isPem, read }: EncryptedKey,
		passphrase: Uint8Array | undefined,
	): AsymmetricKey {
		if (passphrase) return read(crypt(environment, lock, passphrase, bytes, false));
		if (isPem) {
			throw opensslError('common libcrypto routines', 'interrupted or cancelled', cancelled);
		}
		const message = 'Passphrase required for encrypted key';
		throw environment.nodeError('ERR_MISSING_PASSPHRASE', message, TypeError);
	},

	/** `isOld`: as the text of a PEM that is not PKCS#8. */
	close(
		environment: Environment,
		bytes: Uint8Array,
		[name, passphrase, isOld]: [cipher: string, passphrase: Uint8Array, isOld: boolean],
	): { lock: KeyLock; bytes: Uint8Array } {
		const { name: cipher, ivLength } = knownCipher(environment, name);
		const random = randomBytesOf(environment);
		const pbkdf2 = { salt: random(saltSize), iterations, digest: 'sha256' };
		const lock = { cipher, iv: random(ivLength), pbkdf2: isOld ? undefined : pbkdf2 };
		return { lock, bytes: crypt(environment, lock, passphrase, bytes, true) };
	},
};

function knownCipher(environment: Environment, name: string): CipherFacts {
	const facts = cipherTable.find(name);
	if (facts?.mode === 'cbc') return facts;
	if (!facts && !name.startsWith('des-')) {
		throw environment.nodeError('ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
	}
	const why = 'its keys are encrypted by AES in CBC mode.';
	throw environment.unavailable(`a key encrypted with ${name}`, why);
}

function crypt(
	environment: Environment,
	lock: KeyLock,
	passphrase: Uint8Array,
	text: Uint8Array,
	encrypts: boolean,
): Uint8Array {
	const facts = knownCipher(environment, lock.cipher);
	const { pbkdf2, iv } = lock;
	const key = pbkdf2
		? lazyScript<LazyHashes>(environment, 'hashes').pbkdf2(
				validDigest(environment, pbkdf2.digest).hash,
				passphrase,
				pbkdf2.salt,
				{ c: pbkdf2.iterations, dkLen: facts.keyLength },
			)
		: oldKey(environment, passphrase, iv.subarray(0, oldSaltSize), facts.keyLength);
	const whole = { facts, encrypts, key, iv, text, tagLength: 0, beside: undefined };
	return new Uint8Array(cryptWhole(environment, whole));
}

function oldKey(
	environment: Environment,
	passphrase: Uint8Array,
	salt: Uint8Array,
	length: number,
): Uint8Array {
	const md5 = validDigest(environment, 'md5');
	const key = new Uint8Array(Math.ceil(length / md5.size) * md5.size);
	for (let at = 0; at < length; at += md5.size) {
		const state = md5.begin();
		state.update(key.subarray(Math.max(0, at - md5.size), at));
		state.update(passphrase);
		state.update(salt);
		key.set(state.digest(), at);
	}
	return key.subarray(0, length);
}
