import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { startProcess } from './start.ts';

test('SIGTERM ends a process that does not catch it, even one that never answers', async () => {
	const booted = boot();
	const { host, events } = booted;
	const { pid } = await startProcess(booted);
	await host.call('kill', pid, 15);
	expect(events).toEqual([{ type: 'exit', pid, code: 0, signal: 15 }]);
});

test('a caught signal becomes an event, SIGKILL never does', async () => {
	const booted = boot();
	const { host, events } = booted;
	const process = await startProcess(booted);
	await process.client.call('catchSignal', 2, true);
	await host.call('kill', process.pid, 2);
	await process.client.call('processes');
	expect(process.events).toEqual([{ type: 'signal', signal: 2 }]);
	await expect(process.client.call('catchSignal', 9, true)).rejects.toThrow('EINVAL');
	await process.client.call('catchSignal', 2, false);
	await host.call('kill', process.pid, 28);
	expect(events).toEqual([]);
	await host.call('kill', process.pid, 2);
	expect(events).toEqual([{ type: 'exit', pid: process.pid, code: 0, signal: 2 }]);
});

test('a SIGINT is written where a process looks for it', async () => {
	const booted = boot();
	const { host, events } = booted;
	const process = await startProcess(booted);
	const cells = new Int32Array(new SharedArrayBuffer(4));
	await process.client.call('catchSignal', 2, true);
	await process.client.call('interruptBy', cells);
	await host.call('kill', process.pid, 2);
	expect(cells[0]).toBe(1);
	await process.client.call('interruptBy', undefined);
	await host.call('kill', process.pid, 2);
	await process.client.call('processes');
	expect(process.events).toEqual([{ type: 'signal', signal: 2 }]);
	expect(events).toEqual([]);
});

test('a signal before the worker is ready ends the process', async () => {
	const booted = boot();
	const { host, machine, events } = booted;
	machine.boot = () => undefined;
	await startProcess(booted);
	const started: unknown[] = [];
	machine.program = (start) => started.push(start);
	const { pid } = await host.call('spawn', {
		file: 'node',
		args: ['node'],
		cwd: '/',
		env: {},
		stdio: [],
		detached: false,
	});
	await host.call('kill', pid, 9);
	expect(events).toEqual([{ type: 'exit', pid, code: 0, signal: 9 }]);
	const worker = machine.workers.find(({ terminated }) => terminated);
	expect(worker).toBeDefined();
	worker?.say({ type: 'ready' });
	expect(started).toEqual([]);
});

test('groups, tests and errors of kill', async () => {
	const booted = boot();
	const { host, events } = booted;
	const parent = await startProcess(booted);
	const child = await startProcess(booted, {}, parent.client);
	await host.call('kill', parent.pid, 0);
	await expect(host.call('kill', 999, 0)).rejects.toThrow('ESRCH');
	await expect(host.call('kill', parent.pid, 99)).rejects.toThrow('EINVAL');
	await expect(host.call('kill', parent.pid, 19)).rejects.toThrow('ENOTSUP');
	await expect(parent.client.call('kill', 1, 15)).rejects.toThrow('EPERM');
	await host.call('kill', -parent.pid, 15);
	expect(events).toHaveLength(2);
	expect(events).toContainEqual({ type: 'exit', pid: child.pid, code: 0, signal: 15 });
});
