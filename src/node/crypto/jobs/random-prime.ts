// RandomPrimeJob: src/crypto/crypto_random.cc.
import type { Environment } from '../../environment.ts';
import { bigBytes } from '../big-bytes.ts';
import type { Work } from '../job-class.ts';
import { randomNumbers } from '../random-numbers.ts';
import { randomPrime as findPrime } from '../random-prime.ts';
import { secretBytes } from '../secret-bytes.ts';

export function randomPrime(environment: Environment) {
	const random = randomNumbers(environment);
	return (size: number, safe: boolean, addBytes?: object, remBytes?: object): Work => {
		const add = addBytes && bigBytes.read(secretBytes(addBytes));
		const rem = remBytes && bigBytes.read(secretBytes(remBytes));
		if (add !== undefined) {
			if (add >= 1n << BigInt(size)) {
				throw environment.nodeError('ERR_OUT_OF_RANGE', 'invalid options.add', RangeError);
			}
			if (rem !== undefined && add <= rem) {
				throw environment.nodeError('ERR_OUT_OF_RANGE', 'invalid options.rem', RangeError);
			}
		}
		return {
			now: () =>
				bigBytes.write(findPrime(random, size, { safe, add, rem }), (size + 7) >> 3).buffer,
		};
	};
}
