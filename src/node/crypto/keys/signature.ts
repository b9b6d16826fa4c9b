// Signatures of all kinds of keys.
import type { AsymmetricKey, EcKey, EdwardsKey, RsaKey } from '../asymmetric-key.ts';
import { opensslError } from '../openssl-error.ts';
import { curves } from './curves.ts';
import { rsa } from './rsa.ts';
import type { NamedDigest, RandomBytes } from './rsa-padding.ts';
import { rsaPadding } from './rsa-padding.ts';

export interface SignOptions {
	/** What the data is hashed with; none for Ed25519 and Ed448. */
	digest: NamedDigest | undefined;
	/** RSA_PKCS1_PSS_PADDING or not. */
	isPss: boolean;
	/** Bytes, or RSA_PSS_SALTLEN_* (-1: as the digest, -2: as much as fits, or whatever was found). */
	saltLength: number | undefined;
	/** ECDSA: r and s side by side instead of in DER. */
	isCompact: boolean;
	random: RandomBytes;
}

const asDigest = -1;

function invalidDigest(): Error {
	return opensslError('Provider routines', 'invalid digest', 0x7a);
}

function digestOf({ digest }: SignOptions): NamedDigest {
	if (!digest) throw invalidDigest();
	return digest;
}

function bitsOf({ n }: RsaKey): number {
	return n.toString(2).length;
}

function saltSize(key: RsaKey, digest: NamedDigest, wanted = -2): number {
	if (wanted >= 0) return wanted;
	return wanted === asDigest ? digest.size : ((bitsOf(key) + 6) >> 3) - digest.size - 2;
}

function signRsa(key: RsaKey, data: Uint8Array, options: SignOptions): Uint8Array<ArrayBuffer> {
	const size = rsa.size(key);
	if (!options.isPss) {
		const hash = options.digest ? options.digest.digest(data) : data;
		const info = rsaPadding.digestInfo(options.digest, hash);
		return rsa.private(key, rsaPadding.signature(info, size));
	}
	const digest = digestOf(options);
	const salt = options.random(saltSize(key, digest, options.saltLength));
	return rsa.private(key, rsaPadding.pss(digest.digest(data), bitsOf(key), digest, salt));
}

function verifyRsa(
	key: RsaKey,
	data: Uint8Array,
	signature: Uint8Array,
	options: SignOptions,
): boolean {
	const size = rsa.size(key);
	if (signature.length !== size) return false;
	const block = rsa.public(key, signature);
	if (!options.isPss) {
		const hash = options.digest ? options.digest.digest(data) : data;
		const info = rsaPadding.digestInfo(options.digest, hash);
		return rsaPadding.equal(block, rsaPadding.signature(info, size));
	}
	const digest = digestOf(options);
	const { saltLength = -2 } = options;
	const expected = saltLength === asDigest ? digest.size : saltLength >= 0 ? saltLength : undefined;
	return rsaPadding.isPss(block, digest.digest(data), bitsOf(key), digest, expected);
}

function ecOptions({ isCompact }: SignOptions) {
	const format = isCompact ? ('compact' as const) : ('der' as const);
	return { prehash: false, lowS: false, format };
}

function curveOf(key: EcKey) {
	const found = curves.ec(key.curve);
	if (!found) throw new TypeError(`unknown curve ${key.curve}`);
	return found.curve;
}

function edwardsOf(key: EdwardsKey, { digest }: SignOptions) {
	const found = curves.edwards(key.kind);
	if (found?.kind === 'ed25519' || found?.kind === 'ed448') {
		if (digest) throw invalidDigest();
		return found.curve;
	}
	const reason = 'operation not supported for this keytype';
	throw opensslError('digital envelope routines', reason, 0x96);
}

const none = new Uint8Array();

export const signature = {
	sign(key: AsymmetricKey, data: Uint8Array, options: SignOptions): Uint8Array<ArrayBuffer> {
		switch (key.kind) {
			case 'rsa':
			case 'rsa-pss':
				return signRsa(key, data, options);
			case 'ec': {
				const hash = digestOf(options).digest(data);
				return curveOf(key)
					.sign(hash, key.private ?? none, ecOptions(options))
					.slice();
			}
			default:
				return edwardsOf(key, options)
					.sign(data, key.private ?? none)
					.slice();
		}
	},

	verify(key: AsymmetricKey, data: Uint8Array, given: Uint8Array, options: SignOptions): boolean {
		switch (key.kind) {
			case 'rsa':
			case 'rsa-pss':
				return verifyRsa(key, data, given, options);
			case 'ec': {
				const hash = digestOf(options).digest(data);
				const curve = curveOf(key);
				return isWellFormed(() => curve.verify(given, hash, key.public, ecOptions(options)));
			}
			default: {
				const curve = edwardsOf(key, options);
				return isWellFormed(() => curve.verify(given, data, key.public));
			}
		}
	},
};

/** A signature that can't be read is a wrong one. */
function isWellFormed(verify: () => boolean): boolean {
	try {
		return verify();
	} catch (error) {
		if (error instanceof Error) return false;
		throw error;
	}
}
