import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';
import { request, startProcess } from './start.ts';

test('a process learns who it is', async () => {
	const booted = boot();
	const { start, pid } = await startProcess(booted, {
		args: ['node', 'a.js'],
		cwd: '/tmp',
		env: { A: '1' },
		stdio: [{ type: 'ignore' }, { type: 'pipe' }],
	});
	expect(start).toMatchObject({
		pid,
		ppid: 1,
		args: ['node', 'a.js'],
		cwd: '/tmp',
		env: { A: '1' },
		fds: ['file', 'pipe'],
	});
	expect(start.mounts.map(({ path }) => path)).toEqual(['/usr/lib/slipway']);
});

test('inherited descriptors are shared: the end comes when the last is closed', async () => {
	const booted = boot();
	const { host } = booted;
	const parent = await startProcess(booted, { stdio: [{ type: 'ignore' }, { type: 'pipe' }] });
	const child = await startProcess(
		booted,
		{ stdio: [{ type: 'ignore' }, { type: 'inherit', fd: 1 }] },
		parent.client,
	);
	expect(child.start.ppid).toBe(parent.pid);
	await parent.client.call('write', 1, bytes('parent '), -1);
	parent.client.quiet('exit', [0]);
	await child.client.call('write', 1, bytes('child'), -1);
	child.client.quiet('exit', [0]);
	const [, stdout = -1] = parent.fds;
	let read = '';
	for (let piece = '?'; piece !== ''; read += piece) {
		piece = text(await host.call('read', stdout, 100, -1));
	}
	expect(read).toBe('parent child');
});

test('what cannot be started says why, and leaves nothing open', async () => {
	const { host } = boot();
	const spawn = (changes: object) => host.call('spawn', { ...request, ...changes });
	await expect(spawn({ file: 'none' })).rejects.toThrow('ENOENT');
	await expect(spawn({ file: '/etc/passwd' })).rejects.toThrow('EACCES');
	await expect(spawn({ cwd: '/none' })).rejects.toThrow('ENOENT');
	await expect(spawn({ cwd: '/etc/passwd' })).rejects.toThrow('ENOTDIR');
	const stdio = [{ type: 'pipe' }, { type: 'inherit', fd: 99 }];
	await expect(spawn({ stdio })).rejects.toThrow('EBADF');
	const [lowest] = await host.call('socketPair');
	expect(lowest).toBe(0);
	expect(await host.call('processes')).toHaveLength(1);
});

test('children of the host lead a group and session of their own; others join their parent', async () => {
	const booted = boot();
	const parent = await startProcess(booted);
	const child = await startProcess(booted, {}, parent.client);
	const detached = await startProcess(booted, { detached: true }, parent.client);
	const all = await booted.host.call('processes');
	const group = (pid: number) => all.find((one) => one.pid === pid)?.pgid;
	expect(group(parent.pid)).toBe(parent.pid);
	expect(group(child.pid)).toBe(parent.pid);
	expect(group(detached.pid)).toBe(detached.pid);
});

test('a thread has no program, is not listed, and ends with its owner', async () => {
	const booted = boot();
	const { host, machine } = booted;
	const owner = await startProcess(booted);
	const thread = await startProcess(
		booted,
		{ file: '', thread: { data: { n: 1 }, transfer: [] } },
		owner.client,
	);
	expect(thread.start.thread?.data).toEqual({ n: 1 });
	expect((await host.call('processes')).map(({ pid }) => pid)).toEqual([1, owner.pid]);
	owner.client.quiet('exit', [0]);
	owner.client.flush();
	await expect.poll(() => machine.workers.filter((one) => one.terminated)).toHaveLength(2);
});
