// Numbers that lib passes for formats of keys (src/crypto/crypto_keys.h).
export const keyFormat = { der: 0, pem: 1, jwk: 2, rawPublic: 3, rawPrivate: 4 } as const;
