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
const few = 1;
/** From one random start on, how far candidates are looked at. */
const reach = 40_000;
/** Below this many bits a candidate may itself be one of the small primes. */
const smallSize = 32;

/** The sieve takes out multiples of the primes below this. */
const smallLimit = 3000;

function primesBelow(limit: number): number[] {
	const primes: number[] = [];
	for (let value = 3; value < limit; value += 2) {
		if (primes.every((prime) => value % prime !== 0)) primes.push(value);
	}
	return primes;
}

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

/** What is left of the numbers after `start` when multiples of small primes are taken out, nearest first. */
function* sieve(start: bigint, safe: boolean): Generator<bigint> {
	const smallPrimes = primesBelow(smallLimit);
	const rests = smallPrimes.map((prime) => Number(start % BigInt(prime)));
	for (let delta = 0; delta < reach; delta += safe ? 4 : 2) {
		const isSorted = rests.some((rest, index) => {
			const now = (rest + delta) % (smallPrimes[index] as number);
			return now === 0 || (safe && now === 1);
		});
		if (!isSorted) yield start + BigInt(delta);
	}
}

export function randomPrime(
	random: RandomNumbers,
	size: number,
	options: PrimeOptions = {},
): bigint {
	const { safe = false, add } = options;
	const isPrime = (value: bigint, rounds: number) => isProbablePrime(value, random.below, rounds);
	for (;;) {
		const start = candidateOf(random, size, options);
		const candidates = add || size < smallSize ? [start] : sieve(start, safe);
		for (const candidate of candidates) {
			if (candidate.toString(2).length !== size || !isPrime(candidate, few)) continue;
			if (safe && !(isPrime(candidate >> 1n, few) && isPrime(candidate >> 1n, 0))) continue;
			if (isPrime(candidate, 0)) return candidate;
		}
	}
}
