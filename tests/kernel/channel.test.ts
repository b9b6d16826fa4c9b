import { expect, test } from 'vitest';
import { Channel } from '#kernel/channel.ts';
import type { Request } from '#kernel/syscalls.ts';
import { WaitMemory } from '#kernel/wait-memory.ts';

function open() {
	const sent: { data: unknown; transfer: object[] }[] = [];
	const requests: Request[] = [];
	let receive: (event: { data: unknown }) => void = () => undefined;
	const port = {
		postMessage: (data: unknown, transfer: object[]) => sent.push({ data, transfer }),
		addEventListener: (_: string, listener: typeof receive) => (receive = listener),
		start: () => undefined,
		close: () => undefined,
	};
	const waitMemory = new WaitMemory();
	const channel = new Channel(port, (request) => requests.push(request), waitMemory);
	const deliver = (...data: unknown[]): void => receive({ data });
	return { channel, sent, requests, deliver, caller: new WaitMemory(waitMemory.memory) };
}

test('replies and events of one turn are one message', async () => {
	const { channel, sent } = open();
	const data = new Uint8Array([1]);
	channel.reply(1, 0, data);
	channel.reply(2, -2);
	channel.reply(0, 0, 'nobody asked');
	channel.event({ type: 'signal', signal: 1 });
	await Promise.resolve();
	expect(sent).toEqual([
		{ data: [[1, 0, data], [2, -2], { type: 'signal', signal: 1 }], transfer: [data.buffer] },
	]);
});

test('one who waits is answered in shared memory', () => {
	const { channel, sent, caller } = open();
	caller.ask();
	channel.reply(-1, 0, { a: 1 });
	expect(caller.receive(() => undefined)).toEqual({ errno: 0, result: { a: 1 } });
	expect(sent).toEqual([]);
});

test('requests arrive in order; after closing none does, and nothing is sent', async () => {
	const { channel, sent, requests, deliver } = open();
	deliver([1, 'processes', []], [0, 'close', [1]]);
	expect(requests.map(([id]) => id)).toEqual([1, 0]);
	channel.reply(1, 0, []);
	channel.close();
	expect(sent).toHaveLength(1);
	channel.reply(1, 0, []);
	deliver([2, 'processes', []]);
	await Promise.resolve();
	expect(requests).toHaveLength(2);
	expect(sent).toHaveLength(1);
});
