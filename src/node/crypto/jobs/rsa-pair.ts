// RsaKeyPairGenJob: src/crypto/crypto_rsa.cc. Later the browser's Web Crypto does it, off this thread.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Environment } from '../../environment.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { RsaKey } from '../asymmetric-key.ts';
import type { Work } from '../job-class.ts';
import type { MakePair } from '../key-pair.ts';
import { randomNumbers } from '../random-numbers.ts';

/** kKeyVariantRSA_PSS */
const pss = 1;

export function rsaPair(environment: Environment, makePair: MakePair) {
	const { subtle } = environment.browser.crypto;
	const library = () => lazyScript<LazyKeys>(environment, 'keys');

	async function byBrowser(bits: number, exponent: number, kind: RsaKey['kind']): Promise<RsaKey> {
		const algorithm = {
			name: 'RSASSA-PKCS1-v1_5',
			hash: 'SHA-256',
			modulusLength: bits,
			publicExponent: Uint8Array.of(exponent >>> 16, exponent >>> 8, exponent),
		};
		const { privateKey } = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
		const bytes = new Uint8Array(await subtle.exportKey('pkcs8', privateKey));
		return { ...(library().readDer.pkcs8(bytes) as RsaKey), kind };
	}

	return (variant: number, bits: number, exponent: number, ...rest: unknown[]): Work => {
		const kind = variant === pss ? 'rsa-pss' : 'rsa';
		// Of PSS digests and the salt's length stand first; the key made is not restricted to them.
		const encoding = variant === pss ? rest.slice(3) : rest;
		const now = () => {
			const random = randomNumbers(environment);
			return makePair(library().generateKey.rsa(random, bits, BigInt(exponent), kind), encoding);
		};
		// Web Crypto makes keys of whole bytes, with one of two exponents.
		const isUsual = (exponent === 3 || exponent === 0x10001) && bits % 8 === 0 && bits >= 1024;
		if (!isUsual || !subtle) return { now };
		return { now, later: async () => makePair(await byBrowser(bits, exponent, kind), encoding) };
	};
}
