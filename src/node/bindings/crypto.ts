// src/node_crypto.cc and src/crypto/*: digests, MACs, random numbers, key derivation and secret keys on noble's
// implementations; what there is no implementation of says so when it is used.
import { unavailableParts } from '../boot/unavailable-parts.ts';
import { asBytes } from '../buffer/as-bytes.ts';
import { cipherBase } from '../crypto/cipher-base.ts';
import { cipherInfo } from '../crypto/cipher-info.ts';
import { cipherTable } from '../crypto/cipher-table.ts';
import { diffieHellman } from '../crypto/diffie-hellman.ts';
import { digestNames } from '../crypto/digest-names.ts';
import { ecdh } from '../crypto/ecdh.ts';
import { hash } from '../crypto/hash.ts';
import { hmac } from '../crypto/hmac.ts';
import type { Work } from '../crypto/job-class.ts';
import { jobClass } from '../crypto/job-class.ts';
import { aesCipher } from '../crypto/jobs/aes-cipher.ts';
import { agree } from '../crypto/jobs/agree.ts';
import { chachaCipher } from '../crypto/jobs/chacha-cipher.ts';
import { checkPrime } from '../crypto/jobs/check-prime.ts';
import { ecPair } from '../crypto/jobs/ec-pair.ts';
import { hash as hashJob } from '../crypto/jobs/hash.ts';
import { hkdf } from '../crypto/jobs/hkdf.ts';
import { hmac as hmacJob } from '../crypto/jobs/hmac.ts';
import { nidPair } from '../crypto/jobs/nid-pair.ts';
import { pbkdf2 } from '../crypto/jobs/pbkdf2.ts';
import { randomBytes } from '../crypto/jobs/random-bytes.ts';
import { randomPrime } from '../crypto/jobs/random-prime.ts';
import { rsaOaep } from '../crypto/jobs/rsa-oaep.ts';
import { rsaPair } from '../crypto/jobs/rsa-pair.ts';
import { scrypt } from '../crypto/jobs/scrypt.ts';
import { secretKeyGen } from '../crypto/jobs/secret-key-gen.ts';
import { sign } from '../crypto/jobs/sign.ts';
import { keyClasses } from '../crypto/key-classes.ts';
import { keyObjectHandle } from '../crypto/key-object-handle.ts';
import { keyPair } from '../crypto/key-pair.ts';
import { oneShotDigest } from '../crypto/one-shot-digest.ts';
import { rsaFunctions } from '../crypto/rsa-functions.ts';
import { signing } from '../crypto/signing.ts';
import { timingSafeEqual } from '../crypto/timing-safe-equal.ts';
import { unavailableReasons } from '../crypto/unavailable-reasons.ts';
import type { Binding, Environment } from '../environment.ts';

export function crypto(environment: Environment, base: Binding): Binding {
	const classes = keyClasses(environment, base);
	const KeyObjectHandle = keyObjectHandle(environment, base);
	const makePair = keyPair(KeyObjectHandle, classes);
	const job = (name: string, prepare: (...args: never[]) => Work) =>
		jobClass(environment, name, prepare);

	function bytesOf(value: unknown, name: string): Uint8Array {
		if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return asBytes(value);
		if (value instanceof SharedArrayBuffer) return asBytes(value);
		const kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView';
		const message = `The "${name}" argument must be an instance of ${kinds}.`;
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}

	return {
		...base,
		...unavailableParts(
			environment,
			base,
			'crypto',
			'this algorithm is not implemented',
			unavailableReasons,
		),
		...classes.functions,
		...signing(environment),
		...rsaFunctions(environment),
		...ecdh(environment),
		...diffieHellman(environment),
		KeyObjectHandle,
		Hash: hash(environment),
		Hmac: hmac(environment),
		getHashes: () => [...digestNames.list],
		// Digests are found by name: an id would only spare C++ the decoding of a string.
		getCachedAliases: () => Object.create(null) as object,
		oneShotDigest: oneShotDigest(environment),
		CipherBase: cipherBase(environment),
		getCiphers: () => [...cipherTable.list],
		getSSLCiphers: () => [],
		getCurves: () => ['secp256k1', 'secp384r1', 'secp521r1', 'prime256v1'],
		getCipherInfo: cipherInfo,
		RandomBytesJob: job('RandomBytesJob', randomBytes(environment)),
		RandomPrimeJob: job('RandomPrimeJob', randomPrime(environment)),
		CheckPrimeJob: job('CheckPrimeJob', checkPrime(environment)),
		PBKDF2Job: job('PBKDF2Job', pbkdf2(environment)),
		ScryptJob: job('ScryptJob', scrypt(environment)),
		HKDFJob: job('HKDFJob', hkdf(environment)),
		HashJob: job('HashJob', hashJob(environment)),
		HmacJob: job('HmacJob', hmacJob(environment)),
		SecretKeyGenJob: job('SecretKeyGenJob', secretKeyGen(environment, KeyObjectHandle, classes)),
		SignJob: job('SignJob', sign(environment)),
		DHBitsJob: job('DHBitsJob', agree(environment)),
		AESCipherJob: job('AESCipherJob', aesCipher(environment, base)),
		ChaCha20Poly1305CipherJob: job('ChaCha20Poly1305CipherJob', chachaCipher(environment)),
		RSACipherJob: job('RSACipherJob', rsaOaep(environment)),
		RsaKeyPairGenJob: job('RsaKeyPairGenJob', rsaPair(environment, makePair)),
		EcKeyPairGenJob: job('EcKeyPairGenJob', ecPair(environment, makePair)),
		NidKeyPairGenJob: job('NidKeyPairGenJob', nidPair(environment, base, makePair)),
		timingSafeEqual(one: unknown, other: unknown): boolean {
			const first = bytesOf(one, 'buf1');
			const second = bytesOf(other, 'buf2');
			if (first.length === second.length) return timingSafeEqual(first, second);
			const message = 'Input buffers must have the same byte length';
			throw environment.nodeError('ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', message, RangeError);
		},
		secureBuffer: (size: number) => new Uint8Array(size),
		secureHeapUsed: () => 0n,
		getFipsCrypto: () => 0,
		testFipsCrypto: () => 0,
		getOpenSSLSecLevelCrypto: () => 2,
		getBundledRootCertificates: () => [],
		getExtraCACertificates: () => [],
		getSystemCACertificates: () => [],
		getUserRootCertificates: () => [],
		resetRootCertStore() {},
		startLoadingCertificatesOffThread() {},
		getCertificateCompressionAlgorithms: () => [],
	};
}
