// The classes and functions of the crypto binding that nothing here implements: they exist, because lib takes them
// when it loads, and say so when they are used.
import type { Binding, Environment } from '../environment.ts';

const reasons: Readonly<Record<string, string>> = {
	SecureContext: 'TLS servers and certificates need sockets that a browser does not have',
	parseX509: 'X.509 certificates are not implemented',
	certVerifySpkac: 'SPKAC certificates are not implemented',
	certExportPublicKey: 'SPKAC certificates are not implemented',
	certExportChallenge: 'SPKAC certificates are not implemented',
	setEngine: 'there is no OpenSSL to load engines into',
	setFipsCrypto: 'there is no OpenSSL with a FIPS mode',
	Argon2Job: 'Argon2 is not implemented',
	DsaKeyPairGenJob: 'DSA is not implemented',
	KEMEncapsulateJob: 'key encapsulation is not implemented',
	KEMDecapsulateJob: 'key encapsulation is not implemented',
};

const otherwise = 'this algorithm is not implemented';

export function unavailableParts(environment: Environment, base: Binding): Binding {
	const parts: Binding = {};
	for (const [name, value] of Object.entries(base)) {
		if (typeof value !== 'function') continue;
		const fail = (): Error =>
			environment.unavailable(`crypto: ${name}`, reasons[name] ?? otherwise);
		const Part = class {
			constructor() {
				throw fail();
			}
		};
		const part = (): never => {
			throw fail();
		};
		const isClass = /^[A-Z]/.test(name);
		parts[name] = Object.defineProperty(isClass ? Part : part, 'name', { value: name });
	}
	return parts;
}
