// The primes of the Diffie-Hellman groups that have names, https://www.rfc-editor.org/rfc/rfc2409#section-6 and
// https://www.rfc-editor.org/rfc/rfc3526: 2^n - 2^(n-64) - 1 + 2^64 * ([2^(n-130) pi] + k).
const groups: Readonly<Record<string, readonly [bits: number, k: bigint]>> = {
	modp1: [768, 149_686n],
	modp2: [1024, 129_093n],
	modp5: [1536, 741_804n],
	modp14: [2048, 124_476n],
	modp15: [3072, 1_690_314n],
	modp16: [4096, 240_904n],
	modp17: [6144, 929_484n],
	modp18: [8192, 4_743_158n],
};

/** More than the sum of what the terms of a series lose by rounding. */
const guardBits = 64n;

/** arctan(1 / x) * 2 ** bits */
function arctangent(x: bigint, bits: bigint): bigint {
	let power = (1n << bits) / x;
	let sum = power;
	for (let odd = 3n, sign = -1n; power > 0n; odd += 2n, sign = -sign) {
		power /= x * x;
		sum += (sign * power) / odd;
	}
	return sum;
}

/** The whole part of pi * 2 ** bits, by Machin's formula. */
function scaledPi(bits: number): bigint {
	const precise = BigInt(bits) + guardBits;
	const quarter = 4n * arctangent(5n, precise) - arctangent(239n, precise);
	return (4n * quarter) >> guardBits;
}

/** undefined: no such group. */
export function modpPrime(name: string): bigint | undefined {
	const group = Object.hasOwn(groups, name) ? groups[name] : undefined;
	if (!group) return undefined;
	const [bits, k] = group;
	const size = BigInt(bits);
	return (1n << size) - (1n << (size - 64n)) - 1n + ((scaledPi(bits - 130) + k) << 64n);
}
