// The shared secret of two keys (Diffie-Hellman on a curve).
import type { AsymmetricKey } from '../asymmetric-key.ts';
import { curves } from './curves.ts';

/** undefined: keys of different kinds, or of a kind that agrees on nothing. */
export function agreement(
	own: AsymmetricKey,
	other: AsymmetricKey,
): Uint8Array<ArrayBuffer> | undefined {
	if (own.kind === 'ec' && other.kind === 'ec' && own.curve === other.curve && own.private) {
		const found = curves.ec(own.curve);
		const point = found?.curve.getSharedSecret(own.private, other.public, false);
		return found && point?.slice(1, 1 + found.size);
	}
	if ((own.kind !== 'x25519' && own.kind !== 'x448') || other.kind !== own.kind) return undefined;
	const found = curves.edwards(own.kind);
	if (!found || !('getSharedSecret' in found.curve) || !own.private) return undefined;
	return found.curve.getSharedSecret(own.private, other.public).slice();
}
