// TLS over a stream: src/crypto/crypto_tls.cc.
import { unavailableFeatures } from '../boot/unavailable-features.ts';
import { unavailableParts } from '../boot/unavailable-parts.ts';
import type { Binding, Environment } from '../environment.ts';

export function tls_wrap(environment: Environment, base: Binding): Binding {
	return { ...base, ...unavailableParts(environment, base, 'tls', unavailableFeatures.tls.why) };
}
