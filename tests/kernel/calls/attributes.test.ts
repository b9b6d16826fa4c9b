import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes } from '../text.ts';

async function withFile() {
	const booted = boot();
	await booted.host.call('writeFile', '/tmp/a', bytes('x'), 0o1101, 0o644);
	await booted.host.call('symlink', 'a', '/tmp/l');
	return booted;
}

test('times: writing changes mtime and ctime, chmod only ctime, birth stays', async () => {
	const { host, machine } = await withFile();
	const born = machine.time;
	machine.time += 10;
	await host.call('writeFile', '/tmp/a', bytes('y'), 0o1, 0);
	const times = async () => (await host.call('stat', '/tmp/a', true)).slice(10);
	expect(await times()).toEqual([born, born + 10, born + 10, born]);
	machine.time += 10;
	await host.call('chmod', '/tmp/a', 0o600, true);
	expect(await times()).toEqual([born, born + 10, born + 20, born]);
	await host.call('utimes', '/tmp/a', 1.5, 2.5, true);
	expect(await times()).toEqual([1.5, 2.5, born + 20, born]);
	const fd = await host.call('open', '/tmp/a', 0, 0);
	await host.call('futimes', fd, 3, 4);
	expect((await times()).slice(0, 2)).toEqual([3, 4]);
});

test('a directory is modified when an entry comes or goes', async () => {
	const { host, machine } = await withFile();
	machine.time += 10;
	await host.call('unlink', '/tmp/a');
	expect((await host.call('stat', '/tmp', true))[11]).toBe(machine.time);
});

test('owners; -1 leaves one as it is', async () => {
	const { host } = await withFile();
	await host.call('chown', '/tmp/a', 5, -1, true);
	const fd = await host.call('open', '/tmp/a', 0, 0);
	await host.call('fchown', fd, -1, 6);
	expect((await host.call('fstat', fd)).slice(3, 5)).toEqual([5, 6]);
});

test('a link has attributes of its own', async () => {
	const { host } = await withFile();
	await host.call('utimes', '/tmp/l', 1, 1, false);
	expect((await host.call('stat', '/tmp/l', false))[11]).toBe(1);
	expect((await host.call('stat', '/tmp/l', true))[11]).not.toBe(1);
	const fd = await host.call('open', '/tmp/l', 0, 0);
	await host.call('fchmod', fd, 0o400);
	expect((await host.call('stat', '/tmp/a', true))[1].toString(8)).toBe('100400');
});

test('what has no attributes, or is not there', async () => {
	const { host } = await withFile();
	const [socket] = await host.call('socketPair');
	await host.call('fchmod', socket, 0o600);
	await expect(host.call('ftruncate', socket, 0)).rejects.toThrow('EINVAL');
	await expect(host.call('chmod', '/none', 0, true)).rejects.toThrow('ENOENT');
	await expect(host.call('statfs', '/none')).rejects.toThrow('ENOENT');
	expect(await host.call('statfs', '/')).toHaveLength(7);
});
