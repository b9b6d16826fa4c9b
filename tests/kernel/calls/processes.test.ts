import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { startProcess } from '../processes/start.ts';

test('processes lists who runs', async () => {
	const booted = boot();
	const { host, machine } = booted;
	const { pid, client } = await startProcess(booted, { args: ['node', 'x'], cwd: '/tmp' });
	await client.call('chdir', '/usr/bin/..');
	expect(await host.call('processes')).toEqual([
		{ pid: 1, ppid: 0, pgid: 1, args: ['host'], cwd: '/home/project', started: machine.time },
		{ pid, ppid: 1, pgid: pid, args: ['node', 'x'], cwd: '/usr', started: machine.time },
	]);
});

test('chdir needs a directory, and is the default of children', async () => {
	const booted = boot();
	const { client } = await startProcess(booted);
	await expect(client.call('chdir', '/none')).rejects.toThrow('ENOENT');
	await expect(client.call('chdir', '/etc/passwd')).rejects.toThrow('ENOTDIR');
	await client.call('chdir', '/tmp');
	const child = await startProcess(booted, { cwd: '' }, client);
	expect(child.start.cwd).toBe('/tmp');
});

test('a client from outside ends without a word', async () => {
	const { kernel, machine } = boot();
	const { port1, port2 } = new MessageChannel();
	const end = kernel.addClient('preview', port2);
	expect(kernel.processes.all).toHaveLength(2);
	end();
	end();
	expect(kernel.processes.all).toHaveLength(1);
	expect(machine.errors).toEqual([]);
	port1.close();
});
