import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { startProcess } from '../processes/start.ts';
import { bytes, text } from '../text.ts';

test('answers when one of several can be read, and takes nothing', async () => {
	const { host } = boot();
	const [a, b] = await host.call('socketPair');
	const [c] = await host.call('socketPair');
	const polling = host.call('poll', [b, c], 0, -1);
	await host.call('write', a, bytes('x'), -1);
	expect(await polling).toEqual({ ready: [b], ended: false });
	expect(text(await host.call('read', b, 10, -1))).toBe('x');
	await host.call('close', a);
	expect(await host.call('poll', [b, c], 0, -1)).toEqual({ ready: [b], ended: false });
});

test('answers when the child has ended', async () => {
	const booted = boot();
	const { host } = booted;
	const { pid, client } = await startProcess(booted);
	const polling = host.call('poll', [], pid, -1);
	client.quiet('exit', [2]);
	expect(await polling).toEqual({ ready: [], ended: true });
	expect(await host.call('wait', pid)).toEqual({ pid, code: 2, signal: 0 });
});

test('answers when its time is over', async () => {
	const { host, machine } = boot();
	const [fd] = await host.call('socketPair');
	expect(await host.call('poll', [fd], 0, 0)).toEqual({ ready: [], ended: false });
	const polling = host.call('poll', [fd], 0, 10);
	await host.call('processes');
	machine.runLater();
	expect(await polling).toEqual({ ready: [], ended: false });
	await expect(host.call('poll', [99], 0, 0)).rejects.toThrow('EBADF');
	const file = await host.call('open', '/etc/hosts', 0, 0);
	await expect(host.call('poll', [file], 0, 0)).rejects.toThrow('EINVAL');
});
