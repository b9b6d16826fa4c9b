// Ciphers (see engine/lazy-script.ts).
import { keyWrap } from '../crypto/ciphers/key-wrap.ts';
import { openCipher } from '../crypto/ciphers/open-cipher.ts';

const ciphers = { keyWrap, openCipher };

export type LazyCiphers = typeof ciphers;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), ciphers);
