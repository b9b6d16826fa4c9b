// What a KeyObjectHandle holds. Kept beside the handles, so that no program finds it on them.
import type { AsymmetricKey } from './asymmetric-key.ts';

export type KeyData =
	| { readonly type: 'secret'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly type: 'public' | 'private'; readonly key: AsymmetricKey };

export const keyData = new WeakMap<object, KeyData>();
