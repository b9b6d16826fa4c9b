import { expect, test } from 'vitest';
import { KernelClient } from '#kernel/client.ts';
import type { KernelEvent, Request } from '#kernel/syscalls.ts';
import { WaitMemory } from '#kernel/wait-memory.ts';

/** A kernel that notes what it gets. */
class NotingPort {
	readonly batches: { requests: (Request | [number])[]; transfer: object[] }[] = [];
	closed = false;
	onRequest: (request: Request | [number]) => void = () => undefined;
	#listener: (event: { data: unknown }) => void = () => undefined;

	postMessage(message: unknown, transfer: object[]): void {
		const requests = message as (Request | [number])[];
		this.batches.push({ requests, transfer });
		requests.forEach((request) => this.onRequest(request));
	}

	addEventListener(_type: 'message', listener: (event: { data: unknown }) => void): void {
		this.#listener = listener;
	}

	start(): void {
		expect(this.#listener).toBeTypeOf('function');
	}

	close(): void {
		this.closed = true;
	}

	send(...messages: unknown[]): void {
		this.#listener({ data: messages });
	}
}

const soon = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

test('sends what one turn asked for as one message', async () => {
	const port = new NotingPort();
	const client = new KernelClient(port);
	client.quiet('close', [3]);
	client.post('processes', [], () => undefined);
	expect(port.batches).toEqual([]);
	await soon();
	expect(port.batches.map(({ requests }) => requests)).toEqual([
		[
			[0, 'close', [3]],
			[1, 'processes', []],
		],
	]);
	client.flush();
	expect(port.batches).toHaveLength(1);
});

test('answers reach who asked, in any order; events reach onEvent', async () => {
	const port = new NotingPort();
	const client = new KernelClient(port);
	const events: KernelEvent[] = [];
	client.onEvent = (event) => events.push(event);
	const first = client.call('realpath', '/a');
	const second = client.call('realpath', '/b');
	port.send([2, 0, '/b!'], { type: 'signal', signal: 2 }, [1, -2]);
	expect(await second).toBe('/b!');
	await expect(first).rejects.toMatchObject({
		name: 'KernelError',
		errno: -2,
		code: 'ENOENT',
		syscall: 'realpath',
	});
	expect(events).toEqual([{ type: 'signal', signal: 2 }]);
});

test('bytes are copied at once, without the buffer around them, and moved', async () => {
	const port = new NotingPort();
	const client = new KernelClient(port);
	const pool = new Uint8Array(8192);
	const view = pool.subarray(10, 13).fill(7);
	client.quiet('write', [1, view, -1]);
	view.fill(0);
	await soon();
	const [batch] = port.batches;
	const sent = (batch?.requests[0] as Request<'write'>)[2][1];
	expect([...sent]).toEqual([7, 7, 7]);
	expect(sent.buffer.byteLength).toBe(3);
	expect(batch?.transfer).toEqual([sent.buffer]);
});

test('what a thread is given moves along', async () => {
	const port = new NotingPort();
	const client = new KernelClient(port);
	const { port1 } = new MessageChannel();
	client.quiet('spawn', [
		{
			file: '',
			args: [],
			cwd: '/',
			env: {},
			stdio: [],
			detached: false,
			thread: { data: { port1 }, transfer: [port1] },
		},
	]);
	await soon();
	expect(port.batches[0]?.transfer).toEqual([port1]);
	port1.close();
});

test('wait sends what was posted first, and asks for the rest of a long answer', () => {
	const port = new NotingPort();
	const kernel = new WaitMemory();
	const client = new KernelClient(port, kernel.memory);
	const big = new Uint8Array(600_000).fill(3);
	port.onRequest = ([id]) => {
		if (id === -1) kernel.answer(0, big);
		if (id === -2) kernel.continue();
	};
	client.quiet('close', [3]);
	const { errno, result } = client.wait('readFile', ['/big']);
	expect(errno).toBe(0);
	expect(Buffer.compare(result, big)).toBe(0);
	expect(port.batches.map(({ requests }) => requests)).toEqual([
		[
			[0, 'close', [3]],
			[-1, 'readFile', ['/big']],
		],
		[[-2]],
		[[-2]],
	]);
});

test('a caller without wait memory cannot wait', () => {
	const client = new KernelClient(new NotingPort());
	expect(() => client.wait('processes', [])).toThrow('cannot wait for processes');
});

test('closing ends the caller in the kernel', () => {
	const port = new NotingPort();
	const client = new KernelClient(port);
	client.close();
	expect(port.batches[0]?.requests).toEqual([[0, 'exit', [0]]]);
	expect(port.closed).toBe(true);
});
