// An error as Node makes it of an entry of OpenSSL's error queue (src/crypto/crypto_util.cc, ERR_error_string).
const libraries: Readonly<Record<string, number>> = {
	'rsa routines': 4,
	'Diffie-Hellman routines': 5,
	'digital envelope routines': 6,
	'asn1 encoding routines': 13,
	'common libcrypto routines': 15,
	'elliptic curve routines': 16,
	'DECODER routines': 60,
	'Provider routines': 57,
};

const prefixes: Readonly<Record<string, string>> = {
	'rsa routines': 'RSA_',
	'Diffie-Hellman routines': 'DH_',
	'digital envelope routines': 'EVP_',
	'asn1 encoding routines': 'ASN1_',
	'common libcrypto routines': 'CRYPTO_',
	'elliptic curve routines': 'EC_',
	'DECODER routines': '',
	'Provider routines': '',
};

/** `reason`: OpenSSL's words for it, `number` its number in that library. */
export function opensslError(library: string, reason: string, number: number): Error {
	const packed = ((libraries[library] ?? 0) << 23) | number;
	const hex = packed.toString(16).toUpperCase().padStart(8, '0');
	const words = reason.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
	return Object.assign(new Error(`error:${hex}:${library}::${reason}`), {
		library,
		reason,
		code: `ERR_OSSL_${prefixes[library] ?? ''}${words}`,
	});
}
