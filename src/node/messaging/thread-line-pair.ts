// The two halves of a way between threads.
import { Mailbox } from './mailbox.ts';
import type { NativeChannel } from './native-port.ts';
import type { ThreadLine } from './thread-line.ts';

export function threadLinePair(Channel: NativeChannel): [ThreadLine, ThreadLine] {
	const { port1, port2 } = new Channel();
	const [one, two] = [Mailbox.create().memory, Mailbox.create().memory];
	const counts = { received: 0, sent: 0 };
	return [
		{ port: port1, inbox: one, outbox: two, ...counts },
		{ port: port2, inbox: two, outbox: one, ...counts },
	];
}
