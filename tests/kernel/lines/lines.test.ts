import { expect, test } from 'vitest';
import { LineMemory } from '#kernel/line-memory.ts';
import type { Connection } from '#kernel/syscalls.ts';
import { boot, type Booted } from '../boot.ts';
import { type Started, startProcess } from '../processes/start.ts';
import { local } from '../streams/connected.ts';
import { bytes, text } from '../text.ts';

function endOf({ start }: Started, { line }: Connection): ReturnType<LineMemory['end']> {
	return new LineMemory(start.lines?.memory).end(line);
}

async function connect(booted: Booted) {
	const server = await startProcess(booted);
	const { fd: listener } = await server.client.call('listen', local(0), 511);
	const [port] = await booted.host.call('openPorts');
	const client = await startProcess(booted);
	const address = local(port?.port ?? 0);
	const ours = await client.client.call('connect', address);
	const mine = endOf(client, ours);
	mine.outgoing.write([bytes('early')]);
	const [theirs] = await server.client.call('accept', listener);
	if (!theirs) throw new Error('Nothing was accepted');
	return { server, client, address, ours, theirs, mine, yours: endOf(server, theirs) };
}

test('two processes need the kernel only for the end', async () => {
	const { server, client, ours, theirs, mine, yours } = await connect(boot());
	expect(text(yours.incoming.read(10))).toBe('early');
	yours.outgoing.write([bytes('answer')]);
	server.client.quiet('shutdown', [theirs.fd]);
	await expect.poll(() => mine.incoming.ended).toBe(true);
	expect(text(mine.incoming.read(10))).toBe('answer');
	client.client.quiet('reset', [ours.fd]);
	await expect.poll(() => yours.incoming.broken).toBe(true);
	expect(yours.outgoing.abandoned).toBe(true);
});

test('an end that goes elsewhere is read and written by the kernel', async () => {
	const { server, theirs, mine } = await connect(boot());
	const fd = await server.client.call('dup', theirs.fd);
	expect(text(await server.client.call('read', fd, 10, -1))).toBe('early');
	const waiting = server.client.call('read', fd, 10, -1);
	mine.outgoing.write([bytes('later')]);
	mine.outgoing.ringReader();
	expect(text(await waiting)).toBe('later');
	const large = new Uint8Array(300_000).fill(7);
	const writing = server.client.call('write', fd, large, -1);
	server.client.quiet('shutdown', [fd]);
	let length = 0;
	while (length < large.length) {
		await expect.poll(() => mine.incoming.length).toBeGreaterThan(0);
		if (length < 200_000) expect(mine.incoming.ended).toBe(false);
		length += mine.incoming.read(65536).length;
	}
	expect(await writing).toBe(large.length);
	await expect.poll(() => mine.incoming.ended).toBe(true);
	expect([length, mine.incoming.length]).toEqual([large.length, 0]);
});

test('a line is used again: after a moment, if one of its processes was ended', async () => {
	const booted = boot();
	const first = await connect(booted);
	first.client.client.quiet('close', [first.ours.fd]);
	first.server.client.quiet('close', [first.theirs.fd]);
	await first.server.client.call('processes');
	const again = await first.client.client.call('connect', first.address);
	expect(again.line).toBe(first.ours.line);
	first.client.client.quiet('exit', [0]);
	first.server.client.quiet('exit', [0]);
	await expect.poll(() => booted.kernel.network.openPorts).toEqual([]);
	const second = await connect(booted);
	expect(second.ours.line).not.toBe(first.ours.line);
	booted.machine.runLater();
	const third = await second.client.client.call('connect', second.address);
	expect(third.line).toBe(first.ours.line);
});

test('the host, which shares no memory, and a process talk through the kernel', async () => {
	const booted = boot();
	const server = await startProcess(booted);
	const { fd: listener } = await server.client.call('listen', local(3000), 511);
	const { fd, line } = await booted.host.call('connect', local(3000));
	const [theirs] = await server.client.call('accept', listener);
	expect([line, theirs?.line]).toEqual([-1, -1]);
	await booted.host.call('write', fd, bytes('hello'), -1);
	expect(text(await server.client.call('read', theirs?.fd ?? -1, 10, -1))).toBe('hello');
});
