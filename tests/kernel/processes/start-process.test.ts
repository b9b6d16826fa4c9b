import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { PretendMachine } from '../pretend-machine.ts';
import { text } from '../text.ts';
import { request, startProcess } from './start.ts';

const stdio = [{ type: 'ignore' as const }, { type: 'ignore' as const }, { type: 'pipe' as const }];

test('a runtime that breaks says so on stderr and exits with 134', async () => {
	const booted = boot();
	const { host, machine, events } = booted;
	const { pid, fds } = await startProcess(booted, { stdio });
	machine.workers[0]?.say({ type: 'broken', message: 'no binding', stack: 'at boot' });
	const said = text(await host.call('read', fds[2] ?? -1, 1000, -1));
	expect(said).toContain('internal error');
	expect(said).toContain('no binding\nat boot');
	expect(events).toEqual([{ type: 'exit', pid, code: 134, signal: 0 }]);
});

test('a worker that does not load ends its process the same way', async () => {
	const machine = new PretendMachine();
	machine.boot = (worker) => queueMicrotask(() => worker.fail('could not be loaded'));
	const { host, events } = boot([], machine);
	const { pid, fds } = await host.call('spawn', { ...request, stdio });
	machine.runLater();
	expect(text(await host.call('read', fds[2] ?? -1, 1000, -1))).toContain('could not be loaded');
	expect(events).toEqual([{ type: 'exit', pid, code: 134, signal: 0 }]);
});

test('an error on the way out does not hide the exit code', async () => {
	const booted = boot();
	const { host, machine, events } = booted;
	const { pid, client } = await startProcess(booted);
	machine.workers[0]?.fail('Uncaught exit');
	client.quiet('exit', [5]);
	await expect.poll(() => events).toHaveLength(1);
	machine.runLater();
	await host.call('processes');
	expect(events).toEqual([{ type: 'exit', pid, code: 5, signal: 0 }]);
});
