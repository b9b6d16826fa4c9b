// Public and private keys: reading, writing, signing, agreeing (see engine/lazy-script.ts).
import { agreement } from '../crypto/keys/agreement.ts';
import { curves } from '../crypto/keys/curves.ts';
import { EncryptedKey } from '../crypto/keys/encrypted-key.ts';
import { generateKey } from '../crypto/keys/generate-key.ts';
import { jwk } from '../crypto/keys/jwk.ts';
import { readKey } from '../crypto/keys/read-key.ts';
import { readDer } from '../crypto/keys/read-der.ts';
import { rsaCipher } from '../crypto/keys/rsa-cipher.ts';
import { signature } from '../crypto/keys/signature.ts';
import { writeKey } from '../crypto/keys/write-key.ts';

const keys = {
	EncryptedKey,
	agreement,
	curves,
	generateKey,
	jwk,
	readDer,
	readKey,
	rsaCipher,
	signature,
	writeKey,
};

export type LazyKeys = typeof keys;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), keys);
