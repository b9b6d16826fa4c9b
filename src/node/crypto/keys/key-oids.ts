// What kinds of keys are called in ASN.1 (RFC 8017, RFC 5480); those of Edwards' curves stand in curves.ts.
export const keyOids = {
	rsa: '1.2.840.113549.1.1.1',
	rsaPss: '1.2.840.113549.1.1.10',
	ec: '1.2.840.10045.2.1',
} as const;
