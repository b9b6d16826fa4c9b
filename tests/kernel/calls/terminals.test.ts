import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { startProcess } from '../processes/start.ts';
import { bytes, text } from '../text.ts';

async function inTerminal() {
	const booted = boot();
	const { host } = booted;
	const { master, slave } = await host.call('openTerminal', 80, 24);
	const inherit = { type: 'inherit' as const, fd: slave };
	const process = await startProcess(booted, { stdio: [inherit, inherit, inherit] });
	await host.call('close', slave);
	const screen = async () => text(await host.call('read', master, 65536, -1));
	const type = (keys: string) => host.call('write', master, bytes(keys), -1);
	return { ...booted, master, process, screen, type };
}

test('a process reads lines and prints; the screen ends with it', async () => {
	const { process, screen, type } = await inTerminal();
	expect(process.start.fds).toEqual(['tty', 'tty', 'tty']);
	const reading = process.client.call('read', 0, 100, -1);
	await type('hello\r');
	expect(text(await reading)).toBe('hello\n');
	expect(await screen()).toBe('hello\r\n');
	await process.client.call('write', 1, bytes('bye\n'), -1);
	process.client.quiet('exit', [0]);
	expect(await screen()).toBe('bye\r\n');
	expect(await screen()).toBe('');
});

test('^C ends the foreground, or is an event for one that catches it', async () => {
	const { events, process, type } = await inTerminal();
	await process.client.call('catchSignal', 2, true);
	await type('\u0003');
	await process.client.call('processes');
	expect(process.events).toEqual([{ type: 'signal', signal: 2 }]);
	await process.client.call('catchSignal', 2, false);
	await type('\u0003');
	expect(events).toEqual([{ type: 'exit', pid: process.pid, code: 0, signal: 2 }]);
});

test('raw mode and window size', async () => {
	const { host, master, process, screen, type } = await inTerminal();
	await process.client.call('setRawMode', 0, true);
	await type('\u0003\r');
	expect(text(await process.client.call('read', 0, 10, -1))).toBe('\u0003\r');
	await process.client.call('catchSignal', 28, true);
	await host.call('resizeTerminal', master, 100, 30);
	expect(await process.client.call('windowSize', 1)).toEqual([100, 30]);
	expect(process.events).toEqual([{ type: 'signal', signal: 28 }]);
	await process.client.call('write', 1, bytes('\n'), -1);
	expect(await screen()).toBe('\r\n');
});

test('/dev/tty is the terminal of the session; who left it has none', async () => {
	const booted = await inTerminal();
	const { process, screen } = booted;
	const fd = await process.client.call('open', '/dev/tty', 2, 0);
	await process.client.call('write', fd, bytes('direct'), -1);
	expect(await screen()).toBe('direct');
	const child = await startProcess(booted, { detached: true }, process.client);
	await expect(child.client.call('open', '/dev/tty', 2, 0)).rejects.toThrow('ENXIO');
});

test('another group can be put in the foreground', async () => {
	const booted = await inTerminal();
	const { process, events, type } = booted;
	const job = await startProcess(booted, { detached: true }, process.client);
	await process.client.call('setForeground', 0, job.pid);
	await type('\u0003');
	await expect.poll(() => process.events).toHaveLength(1);
	expect(process.events).toEqual([{ type: 'exit', pid: job.pid, code: 0, signal: 2 }]);
	expect(events).toEqual([]);
	await expect(process.client.call('setForeground', 0, 999)).rejects.toThrow('EPERM');
});

test('closing the screen hangs up', async () => {
	const { host, master, process, events } = await inTerminal();
	await process.client.call('catchSignal', 1, true);
	await host.call('close', master);
	await expect(process.client.call('write', 1, bytes('x'), -1)).rejects.toThrow('EIO');
	expect(process.events).toEqual([{ type: 'signal', signal: 1 }]);
	expect(await process.client.call('read', 0, 10, -1)).toHaveLength(0);
	expect(events).toEqual([]);
});

test('what is no terminal', async () => {
	const { host } = boot();
	const [fd] = await host.call('socketPair');
	await expect(host.call('windowSize', fd)).rejects.toThrow('ENOTTY');
	await expect(host.call('setRawMode', 99, true)).rejects.toThrow('EBADF');
});
