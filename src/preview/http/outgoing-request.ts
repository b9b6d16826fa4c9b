// A request as it goes on the wire.
import type { HeaderList } from './header-list.ts';

export interface OutgoingRequest {
	method: string;
	/** Path and query. */
	target: string;
	/** Complete, but for the two that say how long the body is. */
	headers: HeaderList;
	body: RequestBody;
	signal: AbortSignal;
	/** How long the server may take until the head of its answer, in ms. */
	patience: number;
}

export type RequestBody =
	| { type: 'none' }
	/** Sent with Content-Length; can be sent again. */
	| { type: 'bytes'; bytes: Uint8Array }
	/** Sent in chunks; `first` has been read from `rest` already. */
	| { type: 'stream'; first: Uint8Array; rest: ReadableStreamDefaultReader<Uint8Array> };
