// A random prime of a given length, its two top bits set as OpenSSL's are; optionally safe ((p - 1) / 2 is prime too)
// and with a given remainder (BN_generate_prime_ex).
import { isProbablePrime } from './is-probable-prime.ts';
import type { RandomNumbers } from './random-numbers.ts';

export interface PrimeOptions {
	safe?: boolean;
	add?: bigint | undefined;
	rem?: bigint | undefined;
}

/** Rounds of Miller-Rabin that sort out; the found one is tested in full. */
const few = 2;

function candidateOf(
	random: RandomNumbers,
	size: number,
	{ safe, add, rem }: PrimeOptions,
): bigint {
	const top = size > 1 ? 3n << BigInt(size - 2) : 1n;
	const value = random.bits(size) | top | 1n;
	if (!add) return safe ? value | 3n : value;
	const wanted = rem ?? (safe ? 3n : 1n);
	return value - (value % add) + wanted;
}

export function randomPrime(
	random: RandomNumbers,
	size: number,
	options: PrimeOptions = {},
): bigint {
	const isPrime = (value: bigint, rounds: number) => isProbablePrime(value, random.below, rounds);
	for (;;) {
		const candidate = candidateOf(random, size, options);
		if (candidate.toString(2).length !== size || !isPrime(candidate, few)) continue;
		if (options.safe && !isPrime(candidate >> 1n, 0)) continue;
		if (isPrime(candidate, 0)) return candidate;
	}
}
