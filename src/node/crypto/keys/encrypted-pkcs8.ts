// A PKCS#8 key locked by a passphrase: EncryptedPrivateKeyInfo (RFC 5958) with PBES2 (RFC 8018).
import { der } from './der.ts';
import { DerReader } from './der-reader.ts';
import type { KeyLock } from './key-lock.ts';
import { readDer } from './read-der.ts';

interface LockedBytes {
	lock: KeyLock;
	bytes: Uint8Array;
}

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const ciphers: Readonly<Record<string, string>> = {
	'2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
	'2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
	'2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
	'1.2.840.113549.3.7': 'des-ede3-cbc',
};
const sha1 = '1.2.840.113549.2.7';
const digests: Readonly<Record<string, string>> = {
	[sha1]: 'sha1',
	'1.2.840.113549.2.8': 'sha224',
	'1.2.840.113549.2.9': 'sha256',
	'1.2.840.113549.2.10': 'sha384',
	'1.2.840.113549.2.11': 'sha512',
};
const sequence = 0x30;
const integer = 0x02;

export const encryptedPkcs8 = {
	/** An unencrypted key begins with its version. */
	isLocked: (bytes: Uint8Array): boolean => new DerReader(bytes).sequence().peek() === sequence,

	read(whole: Uint8Array): LockedBytes {
		const fields = new DerReader(whole).sequence();
		const scheme = fields.sequence();
		if (scheme.oid() !== pbes2) throw readDer.unsupported();
		const parameters = scheme.sequence();
		const derivation = parameters.sequence();
		if (derivation.oid() !== pbkdf2) throw readDer.unsupported();
		const how = derivation.sequence();
		const salt = how.octets();
		const iterations = Number(how.integer());
		// The key's length: the cipher says it too.
		if (how.peek() === integer) how.integer();
		const digest = digests[how.isDone ? sha1 : how.sequence().oid()];
		const encryption = parameters.sequence();
		const cipher = ciphers[encryption.oid()];
		if (digest === undefined || cipher === undefined) throw readDer.unsupported();
		const iv = encryption.octets();
		return { lock: { cipher, iv, pbkdf2: { salt, iterations, digest } }, bytes: fields.octets() };
	},

	write({ lock, bytes }: LockedBytes): Uint8Array<ArrayBuffer> {
		const { salt, iterations, digest } = lock.pbkdf2 ?? {};
		if (!salt) throw new Error('PKCS#8 derives its key by PBKDF2');
		const prf = der.sequence(der.oid(oidOf(digests, digest)), der.null());
		const how = der.sequence(der.octets(salt), der.integer(BigInt(iterations ?? 0)), prf);
		const encryption = der.sequence(der.oid(oidOf(ciphers, lock.cipher)), der.octets(lock.iv));
		const parameters = der.sequence(der.sequence(der.oid(pbkdf2), how), encryption);
		return der.sequence(der.sequence(der.oid(pbes2), parameters), der.octets(bytes));
	},
};

function oidOf(names: Readonly<Record<string, string>>, wanted: string | undefined): string {
	const [oid] = Object.entries(names).find(([, name]) => name === wanted) ?? [];
	if (oid === undefined) throw new Error(`No identifier for ${wanted}`);
	return oid;
}
