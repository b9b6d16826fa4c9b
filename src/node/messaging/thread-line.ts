// One end's half of the way to another thread: a browser's port and a mailbox for each direction. Can be posted.
import type { NativePort } from './native-port.ts';

export interface ThreadLine {
	port: NativePort;
	inbox: SharedArrayBuffer;
	outbox: SharedArrayBuffer;
	/** Sequence numbers of the next message to take and to send. */
	received: number;
	sent: number;
}
