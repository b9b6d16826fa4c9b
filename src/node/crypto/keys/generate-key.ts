// New key pairs.
import type { AsymmetricKey, RsaKey } from '../asymmetric-key.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { randomPrime } from '../random-prime.ts';
import { curves } from './curves.ts';
import { readDer } from './read-der.ts';
import type { RandomBytes } from './rsa-padding.ts';

/** The inverse of `value` modulo `modulus`, by Euclid's algorithm; undefined when there is none. */
function inverse(value: bigint, modulus: bigint): bigint | undefined {
	let [rest, nextRest] = [modulus, value % modulus];
	let [factor, nextFactor] = [0n, 1n];
	while (nextRest !== 0n) {
		const quotient = rest / nextRest;
		[rest, nextRest] = [nextRest, rest - quotient * nextRest];
		[factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
	}
	if (rest !== 1n) return undefined;
	return factor < 0n ? factor + modulus : factor;
}

export const generateKey = {
	rsa(random: RandomNumbers, bits: number, e: bigint, kind: RsaKey['kind']): RsaKey {
		for (;;) {
			const one = randomPrime(random, (bits + 1) >> 1);
			const two = randomPrime(random, bits >> 1);
			const [p, q] = one > two ? [one, two] : [two, one];
			const d = inverse(e, (p - 1n) * (q - 1n));
			const qi = inverse(q, p);
			if (p === q || d === undefined || qi === undefined) continue;
			const secret = { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi };
			return { kind, n: p * q, e, private: secret };
		}
	},

	/** undefined: no such curve. */
	ec(random: RandomBytes, name: string): AsymmetricKey | undefined {
		const found = curves.ec(name);
		if (!found) return undefined;
		const seed = random(found.curve.lengths.seed ?? found.size + 16);
		return readDer.ecPrivate(found.name, found.curve.utils.randomSecretKey(seed));
	},

	edwards(random: RandomBytes, kind: string): AsymmetricKey | undefined {
		const found = curves.edwards(kind);
		return found && readDer.edwards(found.oid, random(found.size), true);
	},
};
