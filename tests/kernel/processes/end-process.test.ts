import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { local } from '../streams/connected.ts';
import { startProcess } from './start.ts';

test('its worker ends, its connections close, its ports are free', async () => {
	const booted = boot();
	const { host, machine } = booted;
	const server = await startProcess(booted);
	const { fd } = await server.client.call('listen', local(3000), 511);
	const { fd: client } = await host.call('connect', local(3000));
	await server.client.call('accept', fd);
	server.client.quiet('exit', [0]);
	expect(await host.call('read', client, 1, -1)).toHaveLength(0);
	await host.call('listen', local(3000), 511);
	expect(machine.workers.find((worker) => worker.terminated)).toBeDefined();
	await expect(host.call('kill', server.pid, 0)).rejects.toThrow('ESRCH');
});

test('bytes for a reader that ended are there for the next', async () => {
	const booted = boot();
	const { host } = booted;
	const [a, b] = await host.call('socketPair');
	const reader = await startProcess(booted, { stdio: [{ type: 'inherit', fd: b }] });
	reader.client.post('read', [0, 10, -1], () => undefined);
	reader.client.quiet('exit', [0]);
	reader.client.flush();
	await expect.poll(() => booted.events).toHaveLength(1);
	await host.call('write', a, new Uint8Array([7]), -1);
	expect(await host.call('read', b, 10, -1)).toEqual(new Uint8Array([7]));
});

test('the parent is told once: by an event or by wait', async () => {
	const booted = boot();
	const parent = await startProcess(booted);
	const child = await startProcess(booted, {}, parent.client);
	const waited = parent.client.call('wait', child.pid);
	child.client.quiet('exit', [256 + 9]);
	expect(await waited).toEqual({ pid: child.pid, code: 9, signal: 0 });
	expect(parent.events).toEqual([]);
	await expect(parent.client.call('wait', child.pid)).rejects.toThrow('ECHILD');

	const second = await startProcess(booted, {}, parent.client);
	second.client.quiet('exitBySignal', [6]);
	await expect.poll(() => parent.events).toHaveLength(1);
	const status = { pid: second.pid, code: 0, signal: 6 };
	expect(parent.events).toEqual([{ type: 'exit', ...status }]);
	expect(await parent.client.call('wait', second.pid)).toEqual(status);
	await expect(parent.client.call('wait', 1)).rejects.toThrow('ECHILD');
});

test('orphans get the host as parent', async () => {
	const booted = boot();
	const { host, events } = booted;
	const parent = await startProcess(booted);
	const child = await startProcess(booted, {}, parent.client);
	parent.client.quiet('exit', [0]);
	await expect.poll(() => events).toHaveLength(1);
	const info = (await host.call('processes')).find(({ pid }) => pid === child.pid);
	expect(info?.ppid).toBe(1);
	child.client.quiet('exit', [4]);
	await expect.poll(() => events).toHaveLength(2);
	expect(events[1]).toEqual({ type: 'exit', pid: child.pid, code: 4, signal: 0 });
});

test('when the leader of a terminal ends, the foreground is hung up', async () => {
	const booted = boot();
	const { host } = booted;
	const { slave } = await host.call('openTerminal', 80, 24);
	const stdio = [{ type: 'inherit' as const, fd: slave }];
	const shell = await startProcess(booted, { stdio });
	const job = await startProcess(booted, {}, shell.client);
	shell.client.quiet('exit', [0]);
	await expect.poll(() => booted.events).toHaveLength(2);
	expect(booted.events).toContainEqual({ type: 'exit', pid: job.pid, code: 0, signal: 1 });
});
