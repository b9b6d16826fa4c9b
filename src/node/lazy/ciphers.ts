// Ciphers (see engine/lazy-script.ts).
import { openCipher } from '../crypto/ciphers/open-cipher.ts';

const ciphers = { openCipher };

export type LazyCiphers = typeof ciphers;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), ciphers);
