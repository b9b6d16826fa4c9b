// CheckPrimeJob: src/crypto/crypto_random.cc.
import type { Environment } from '../../environment.ts';
import { bigBytes } from '../big-bytes.ts';
import { isProbablePrime } from '../is-probable-prime.ts';
import type { Work } from '../job-class.ts';
import { randomNumbers } from '../random-numbers.ts';
import { secretBytes } from '../secret-bytes.ts';

export function checkPrime(environment: Environment) {
	const { below } = randomNumbers(environment);
	return (candidate: object, rounds: number): Work => {
		const value = bigBytes.read(secretBytes(candidate));
		return { now: () => isProbablePrime(value, below, rounds) };
	};
}
