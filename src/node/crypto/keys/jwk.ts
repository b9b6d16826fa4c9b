// JSON Web Keys, https://www.rfc-editor.org/rfc/rfc7518#section-6 and https://www.rfc-editor.org/rfc/rfc8037.
import { decodeBytes } from '../../buffer/decode-bytes.ts';
import { encodeString } from '../../buffer/encode-string.ts';
import type { AsymmetricKey, EcKey, EdwardsKey, RsaKey } from '../asymmetric-key.ts';
import { bigBytes } from '../big-bytes.ts';
import { curves } from './curves.ts';
import { readDer } from './read-der.ts';

export type Jwk = Record<string, unknown>;

class InvalidJwk extends TypeError {
	readonly code = 'ERR_CRYPTO_INVALID_JWK';
}

function text(jwk: Jwk, name: string, what: string): string {
	const value = jwk[name];
	if (typeof value !== 'string') throw new InvalidJwk(`Invalid JWK ${what} key`);
	return value;
}

function bytesOf(jwk: Jwk, name: string, what: string): Uint8Array<ArrayBuffer> {
	return encodeString(text(jwk, name, what), 'base64url');
}

function write(bytes: Uint8Array): string {
	return decodeBytes(bytes, 'base64url');
}

function readRsa(jwk: Jwk): RsaKey {
	const number = (name: string) => bigBytes.read(bytesOf(jwk, name, 'RSA'));
	const key = { kind: 'rsa', n: number('n'), e: number('e') } as const;
	if (jwk['d'] === undefined) return key;
	const [d, p, q, dp, dq, qi] = ['d', 'p', 'q', 'dp', 'dq', 'qi'].map(number) as [
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
	];
	return { ...key, private: { d, p, q, dp, dq, qi } };
}

function readEc(jwk: Jwk): EcKey {
	const found = curves.ec(text(jwk, 'crv', 'EC'));
	if (!found) throw new InvalidJwk('Unsupported JWK EC curve: ' + String(jwk['crv']));
	const [x, y] = [bytesOf(jwk, 'x', 'EC'), bytesOf(jwk, 'y', 'EC')];
	if (jwk['d'] !== undefined) return readDer.ecPrivate(found.name, bytesOf(jwk, 'd', 'EC'));
	const point = new Uint8Array(1 + 2 * found.size);
	point[0] = 4;
	point.set(x, 1 + found.size - x.length);
	point.set(y, point.length - y.length);
	try {
		return readDer.ecPublic(found.name, point);
	} catch (error) {
		throw new InvalidJwk('Invalid JWK EC key', { cause: error });
	}
}

function writeEc(key: EcKey, isPrivate: boolean, target: Jwk): Jwk {
	const size = (key.public.length - 1) / 2;
	target['kty'] = 'EC';
	target['x'] = write(key.public.subarray(1, 1 + size));
	target['y'] = write(key.public.subarray(1 + size));
	target['crv'] = curves.ec(key.curve)?.jwk;
	if (isPrivate && key.private) target['d'] = write(key.private);
	return target;
}

function writeEdwards(key: EdwardsKey, isPrivate: boolean, target: Jwk): Jwk {
	target['crv'] = curves.edwards(key.kind)?.jwk;
	if (isPrivate && key.private) target['d'] = write(key.private);
	target['x'] = write(key.public);
	target['kty'] = 'OKP';
	return target;
}

export const jwk = {
	read(source: Jwk): AsymmetricKey {
		switch (source['kty']) {
			case 'RSA':
				return readRsa(source);
			case 'EC':
				return readEc(source);
			case 'OKP': {
				const found = curves.edwards(text(source, 'crv', 'OKP'));
				if (!found) throw new InvalidJwk(`Unsupported JWK OKP curve: ${String(source['crv'])}`);
				const name = source['d'] === undefined ? 'x' : 'd';
				return readDer.edwards(found.oid, bytesOf(source, name, 'OKP'), name === 'd');
			}
			default:
				throw new InvalidJwk(`${String(source['kty'])} is not a supported JWK key type`);
		}
	},

	/** Fills `target`, in the order in which Node's C++ does. */
	write(key: AsymmetricKey, isPrivate: boolean, target: Jwk): Jwk {
		if ('n' in key) {
			const numbers = { n: key.n, e: key.e, ...(isPrivate ? key.private : {}) };
			target['kty'] = 'RSA';
			for (const [name, value] of Object.entries(numbers))
				target[name] = write(bigBytes.write(value));
			return target;
		}
		if (key.kind === 'ec') return writeEc(key, isPrivate, target);
		return writeEdwards(key, isPrivate, target);
	},
};
