// Numbers that lib passes for encodings of keys in DER and PEM (src/crypto/crypto_keys.h).
export const keyEncoding = { pkcs1: 0, pkcs8: 1, spki: 2, sec1: 3 } as const;
