// What one of a command's descriptors is connected to.
import type { PassThrough } from 'node:stream';

export type Descriptor =
	/** One of the shell process's own. */
	| { type: 'inherit'; fd: number }
	/** Opened by a redirection. */
	| { type: 'file'; fd: number }
	/** The pipe of a pipeline or a `$(...)`; both its ends are this stream. */
	| { type: 'pipe'; stream: PassThrough }
	| { type: 'closed' };
