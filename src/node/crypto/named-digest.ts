// A digest as the lazily loaded parts want it.
import type { Digest } from './digest.ts';
import type { NamedDigest } from './keys/rsa-padding.ts';

export function namedDigest({ name, size, begin }: Digest): NamedDigest {
	return {
		name,
		size,
		digest(bytes) {
			const state = begin();
			state.update(bytes);
			return state.digest();
		},
	};
}
