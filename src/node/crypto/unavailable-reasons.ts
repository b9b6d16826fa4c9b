// Why parts of the crypto binding are not there, one sentence each.
import { unavailableFeatures } from '../boot/unavailable-features.ts';

export const unavailableReasons: Readonly<Record<string, string>> = {
	SecureContext: unavailableFeatures.tls.why,
	parseX509: 'X.509 certificates are not implemented',
	certVerifySpkac: 'SPKAC certificates are not implemented',
	certExportPublicKey: 'SPKAC certificates are not implemented',
	certExportChallenge: 'SPKAC certificates are not implemented',
	setEngine: 'there is no OpenSSL to load engines into',
	setFipsCrypto: 'there is no OpenSSL with a FIPS mode',
	Argon2Job: 'Argon2 is not implemented',
	DhKeyPairGenJob: 'key objects are implemented for RSA and for curves',
	DsaKeyPairGenJob: 'DSA is not implemented',
	KEMEncapsulateJob: 'key encapsulation is not implemented',
	KEMDecapsulateJob: 'key encapsulation is not implemented',
};
