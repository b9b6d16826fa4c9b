// The jobs that make key pairs: src/crypto/crypto_keygen.h, crypto_rsa.cc, crypto_ec.cc.
import type { Binding, Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { AsymmetricKey, RsaKey } from '../asymmetric-key.ts';
import type { Work } from '../job-class.ts';
import type { KeyClasses } from '../key-classes.ts';
import { keyData } from '../key-data.ts';
import { randomBytesOf } from '../random-bytes-of.ts';
import { randomNumbers } from '../random-numbers.ts';

interface Handle {
	export(format: number, type: number, cipher?: string | null): unknown;
	exportJwk(fields: object): unknown;
}

/** How lib wants the pair: nothing for handles; or for Web Crypto [algorithm, publicUsages, privateUsages, extractable]. */
export type Encoding = readonly unknown[];

const jwkFormat = 2;
const rsaPss = 1;

export function keyPairGen(
	environment: Environment,
	base: Binding,
	Handle: new () => object,
	classes: KeyClasses,
) {
	const library = () => lazyScript<LazyKeys>(environment, 'keys');
	const random = randomBytesOf(environment);
	const kinds: Readonly<Record<number, string>> = {
		[Number(base['EVP_PKEY_ED25519'])]: 'ed25519',
		[Number(base['EVP_PKEY_ED448'])]: 'ed448',
		[Number(base['EVP_PKEY_X25519'])]: 'x25519',
		[Number(base['EVP_PKEY_X448'])]: 'x448',
	};

	function handle(key: AsymmetricKey, type: 'public' | 'private'): Handle {
		const made = new Handle() as Handle;
		keyData.set(made, { type, key });
		return made;
	}

	function encoded(made: Handle, format: unknown, type: unknown, cipher?: unknown): unknown {
		if (format === undefined) return made;
		if (format === jwkFormat) return made.exportJwk({});
		return made.export(format as number, type as number, cipher as string | undefined);
	}

	function pair(key: AsymmetricKey, encoding: Encoding): unknown[] | object {
		const [one, two] = [handle(key, 'public'), handle(key, 'private')];
		const [algorithm, publicUsages, privateUsages, extractable] = encoding;
		if (typeof algorithm === 'object' && algorithm !== null) {
			const make = classes.makeCryptoKey;
			return {
				publicKey: make(one, algorithm, publicUsages as number, true),
				privateKey: make(two, algorithm, privateUsages as number, extractable as boolean),
			};
		}
		const [publicFormat, publicType, privateFormat, privateType, cipher] = encoding;
		return [
			encoded(one, publicFormat, publicType),
			encoded(two, privateFormat, privateType, cipher),
		];
	}

	function rsaEncoding(variant: number, rest: unknown[]): Encoding {
		// Digests and the salt's length stand before it; the key made is not restricted to them.
		return variant === rsaPss ? rest.slice(3) : rest;
	}

	/** By Web Crypto, off this thread. */
	async function rsaLater(bits: number, exponent: number, kind: RsaKey['kind']): Promise<RsaKey> {
		const { subtle } = environment.browser.crypto;
		const publicExponent = Uint8Array.of(exponent >>> 16, exponent >>> 8, exponent);
		const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent };
		const made = await subtle.generateKey({ ...algorithm, modulusLength: bits }, true, [
			'sign',
			'verify',
		]);
		const bytes = new Uint8Array(await subtle.exportKey('pkcs8', made.privateKey));
		return { ...(library().readDer.pkcs8(bytes) as RsaKey), kind };
	}

	function rsa(variant: number, bits: number, exponent: number, ...rest: unknown[]): Work {
		const kind = variant === rsaPss ? 'rsa-pss' : 'rsa';
		const encoding = rsaEncoding(variant, rest);
		const now = () => {
			const numbers = randomNumbers(environment);
			return pair(library().generateKey.rsa(numbers, bits, BigInt(exponent), kind), encoding);
		};
		// Web Crypto makes keys of a multiple of 8 bits, with either exponent of its own.
		const isUsual = (exponent === 3 || exponent === 0x10001) && bits % 8 === 0 && bits >= 1024;
		if (!isUsual || !environment.browser.crypto.subtle) return { now };
		return { now, later: async () => pair(await rsaLater(bits, exponent, kind), encoding) };
	}

	function ec(name: string, ...rest: unknown[]): Work {
		const known = library().curves.ec(name);
		if (!known) {
			const message = 'Invalid EC curve name';
			throw environment.nodeError('ERR_CRYPTO_INVALID_CURVE', message, TypeError);
		}
		// The first says how the curve's parameters are written: always by name here.
		const encoding = rest.slice(1);
		return {
			now() {
				const key = library().generateKey.ec(random, name);
				return key && pair(key, encoding);
			},
		};
	}

	function edwards(number: number, ...encoding: unknown[]): Work {
		const kind = kinds[number];
		if (kind === undefined) {
			throw environment.unavailable(
				'crypto: generateKeyPair',
				'this kind of key is not implemented',
			);
		}
		return {
			now() {
				const key = library().generateKey.edwards(random, kind);
				return key && pair(key, encoding);
			},
		};
	}

	return { rsa, ec, edwards };
}
