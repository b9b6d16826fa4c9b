// TLS over a stream: src/crypto/crypto_tls.cc.
import { unavailableParts } from '../boot/unavailable-parts.ts';
import type { Binding, Environment } from '../environment.ts';

export function tls_wrap(environment: Environment, base: Binding): Binding {
	const why = 'encrypted sockets need certificates and networks that a browser does not give';
	return { ...base, ...unavailableParts(environment, base, 'tls', why) };
}
