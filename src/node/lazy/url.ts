// A URL parser by the standard, for browsers whose own is not (see url/url.ts).
import { URL as StandardUrl } from 'whatwg-url';

Reflect.set(globalThis, Symbol.for('slipway.lazy'), StandardUrl);
