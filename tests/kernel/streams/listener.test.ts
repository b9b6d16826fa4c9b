import { expect, test } from 'vitest';
import type { Address } from '#kernel/syscalls.ts';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';
import { local } from './connected.ts';

test('accept gives all that wait, or waits for one', async () => {
	const { host } = boot();
	const { fd, address } = await host.call('listen', local(0), 511);
	await host.call('connect', address);
	await host.call('connect', address);
	expect(await host.call('accept', fd)).toHaveLength(2);
	const accepting = host.call('accept', fd);
	await host.call('connect', address);
	expect(await accepting).toHaveLength(1);
});

test('a full backlog makes connecting wait', async () => {
	const { host } = boot();
	const { fd, address } = await host.call('listen', local(0), 1);
	await host.call('connect', address);
	let connected = false;
	const second = host.call('connect', address).then(() => (connected = true));
	await host.call('openPorts');
	expect(connected).toBe(false);
	expect(await host.call('accept', fd)).toHaveLength(1);
	await second;
	expect(await host.call('accept', fd)).toHaveLength(1);
});

test('closing resets those who were not accepted and refuses those who wait', async () => {
	const { host } = boot();
	const { fd, address } = await host.call('listen', local(0), 1);
	const { fd: queued } = await host.call('connect', address);
	const refused = expect(host.call('connect', address)).rejects.toThrow('ECONNREFUSED');
	await host.call('close', fd);
	await refused;
	await expect(host.call('read', queued, 1, -1)).rejects.toThrow('ECONNRESET');
});

test('a unix socket lives at its path while it listens', async () => {
	const { host } = boot();
	const address: Address = { address: '/tmp/socket', port: 0, family: 'unix' };
	await expect(host.call('connect', address)).rejects.toThrow('ENOENT');
	const listener = await host.call('listen', address, 511);
	await expect(host.call('listen', address, 511)).rejects.toThrow('EADDRINUSE');
	expect((await host.call('stat', '/tmp/socket', true))[1] & 0o170000).toBe(0o140000);
	const client = await host.call('connect', address);
	const [server] = await host.call('accept', listener.fd);
	await host.call('write', client.fd, bytes('hi'), -1);
	expect(text(await host.call('read', server?.fd ?? -1, 10, -1))).toBe('hi');
	expect(await host.call('fdKind', client.fd)).toBe('pipe');
	await host.call('close', listener.fd);
	await expect(host.call('stat', '/tmp/socket', true)).rejects.toThrow('ENOENT');
	await host.call('writeFile', '/tmp/file', bytes(''), 0o1101, 0o644);
	await expect(host.call('connect', { ...address, address: '/tmp/file' })).rejects.toThrow(
		'ECONNREFUSED',
	);
});

test('a listener is neither read nor written', async () => {
	const { host } = boot();
	const { fd } = await host.call('listen', local(0), 511);
	await expect(host.call('read', fd, 1, -1)).rejects.toThrow('ENOTCONN');
	await expect(host.call('write', fd, bytes('x'), -1)).rejects.toThrow('ENOTCONN');
	const [a] = await host.call('socketPair');
	await expect(host.call('accept', a)).rejects.toThrow('EINVAL');
});
