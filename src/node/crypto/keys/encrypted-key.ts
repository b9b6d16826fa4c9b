// An encrypted key needs a passphrase: what to do about it is the caller's.
export class EncryptedKey extends Error {}
