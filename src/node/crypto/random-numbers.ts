// Random unsigned integers from the browser's generator.
import type { Environment } from '../environment.ts';
import { bigBytes } from './big-bytes.ts';

export interface RandomNumbers {
	/** Below 2 ** bits. */
	bits(bits: number): bigint;
	/** Below `limit`, each as likely. */
	below(limit: bigint): bigint;
}

export function randomNumbers(environment: Environment): RandomNumbers {
	const { crypto } = environment.browser;

	function bits(count: number): bigint {
		const bytes = crypto.getRandomValues(new Uint8Array((count + 7) >> 3));
		return bigBytes.read(bytes) & ((1n << BigInt(count)) - 1n);
	}

	function below(limit: bigint): bigint {
		const count = limit.toString(2).length;
		for (;;) {
			const value = bits(count);
			if (value < limit) return value;
		}
	}

	return { bits, below };
}
