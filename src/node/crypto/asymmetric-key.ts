// The numbers of a public or private key. A private key carries its public half too.
export interface RsaKey {
	readonly kind: 'rsa' | 'rsa-pss';
	readonly n: bigint;
	readonly e: bigint;
	readonly private?: {
		readonly d: bigint;
		readonly p: bigint;
		readonly q: bigint;
		readonly dp: bigint;
		readonly dq: bigint;
		readonly qi: bigint;
	};
	/** What a key for PSS only allows. */
	readonly pss?: { readonly hash: string; readonly mgf1Hash: string; readonly saltLength: number };
}

export interface EcKey {
	readonly kind: 'ec';
	readonly curve: string;
	/** The point, uncompressed. */
	readonly public: Uint8Array<ArrayBuffer>;
	readonly private?: Uint8Array<ArrayBuffer>;
}

export interface EdwardsKey {
	readonly kind: 'ed25519' | 'x25519' | 'ed448' | 'x448';
	readonly public: Uint8Array<ArrayBuffer>;
	readonly private?: Uint8Array<ArrayBuffer>;
}

export type AsymmetricKey = RsaKey | EcKey | EdwardsKey;
