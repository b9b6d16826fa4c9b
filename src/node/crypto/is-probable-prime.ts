// Whether a number is prime: trial division, then Miller-Rabin with random bases (FIPS 186-5, B.3.1).
import { powerModulo } from './power-modulo.ts';

const small: readonly bigint[] = [
	2n,
	3n,
	5n,
	7n,
	11n,
	13n,
	17n,
	19n,
	23n,
	29n,
	31n,
	37n,
	41n,
	43n,
	47n,
	53n,
	59n,
	61n,
	67n,
	71n,
	73n,
	79n,
	83n,
	89n,
	97n,
	101n,
	103n,
	107n,
	109n,
	113n,
	127n,
	131n,
	137n,
	139n,
	149n,
	151n,
	157n,
	163n,
	167n,
	173n,
	179n,
	181n,
	191n,
	193n,
	197n,
	199n,
	211n,
	223n,
	227n,
	229n,
	233n,
	239n,
	241n,
	251n,
];

/** `randomBelow`: a random number below the one given. `rounds` 0: as many as OpenSSL takes by itself. */
export function isProbablePrime(
	candidate: bigint,
	randomBelow: (limit: bigint) => bigint,
	rounds = 0,
): boolean {
	if (candidate < 2n) return false;
	for (const prime of small) {
		if (candidate % prime === 0n) return candidate === prime;
	}
	let odd = candidate - 1n;
	let twos = 0;
	for (; (odd & 1n) === 0n; odd >>= 1n) twos++;
	const isWitness = (base: bigint): boolean => {
		let power = powerModulo(base, odd, candidate);
		if (power === 1n || power === candidate - 1n) return false;
		for (let round = 1; round < twos; round++) {
			power = (power * power) % candidate;
			if (power === candidate - 1n) return false;
		}
		return true;
	};
	const enough = rounds || (candidate.toString(2).length > 2048 ? 128 : 64);
	for (let round = 0; round < enough; round++) {
		if (isWitness(2n + randomBelow(candidate - 3n))) return false;
	}
	return true;
}
