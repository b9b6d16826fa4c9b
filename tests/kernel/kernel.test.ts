import { expect, test } from 'vitest';
import { KernelClient } from '#kernel/client.ts';
import type { PortLike } from '#kernel/port-like.ts';
import { boot } from './boot.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (data: Uint8Array): string => new TextDecoder().decode(data);

test('serves files to the host', async () => {
	const { host } = boot();
	await host.call('writeFile', '/home/project/a.txt', bytes('hello'), 0o1101, 0o644);
	expect(text(await host.call('readFile', '/home/project/a.txt'))).toBe('hello');
	expect(await host.call('readdir', '/home/project')).toEqual([['a.txt', 1]]);
	await expect(host.call('readFile', '/nowhere')).rejects.toMatchObject({
		code: 'ENOENT',
		errno: -2,
		syscall: 'readFile',
	});
});

test('starts a process from the pool, connects its stdio and tells its end', async () => {
	const { host, machine, events } = boot();
	machine.program = (start) => {
		const client = new KernelClient(start.port as PortLike, start.waitMemory);
		client.quiet('write', [
			1,
			bytes(`${start.args.join(' ')} in ${start.cwd}: ${start.fds.join(' ')}`),
			-1,
		]);
		client.quiet('exit', [3]);
	};
	const { pid, fds } = await host.call('spawn', {
		file: 'node',
		args: ['node', 'x.js'],
		cwd: '/home/project',
		env: {},
		stdio: [{ type: 'ignore' }, { type: 'pipe' }, { type: 'pipe' }],
		detached: false,
	});
	const [, stdout = -1] = fds;
	expect(text(await host.call('read', stdout, 65536, -1))).toBe(
		'node x.js in /home/project: file pipe pipe',
	);
	expect(await host.call('read', stdout, 65536, -1)).toHaveLength(0);
	expect(events).toEqual([{ type: 'exit', pid, code: 3, signal: 0 }]);
	expect(machine.errors).toEqual([]);
});

test('answers an unknown call with ENOSYS', async () => {
	const { host } = boot();
	const unknown = host.call('toString' as 'processes');
	await expect(unknown).rejects.toMatchObject({ code: 'ENOSYS' });
});
