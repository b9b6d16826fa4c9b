// How a key was encrypted: by which cipher, and how its secret came of the passphrase.
export interface KeyLock {
	/** OpenSSL's name. */
	cipher: string;
	iv: Uint8Array;
	/** Undefined: as OpenSSL did before PKCS#8 (EVP_BytesToKey, one round of MD5 over passphrase and iv). */
	pbkdf2: { salt: Uint8Array; iterations: number; digest: string } | undefined;
}
