// A message on its way: bytes in V8's format, and beside them what does not go into bytes.
import type { PortEnd } from './port-end.ts';

/** An object that is not V8's own; the bytes refer to it by index. */
export type CarriedObject =
	| { kind: 'port'; end: PortEnd }
	/** Made anew by Node's lib: `module:Constructor`. Its data follows the message in the bytes. */
	| { kind: 'lib'; info: string }
	/** Belongs to a binding: only within one thread. */
	| { kind: 'native'; object: object };

export interface Message {
	bytes: Uint8Array;
	/** Changed hands. */
	buffers: ArrayBuffer[];
	shared: SharedArrayBuffer[];
	carried: CarriedObject[];
}
