import { expect, test } from 'vitest';
import type { Address } from '#kernel/syscalls.ts';
import { boot } from '../boot.ts';
import { local } from './connected.ts';

const any6 = (port: number): Address => ({ address: '::', port, family: 'IPv6' });

test('a port can be listened on once', async () => {
	const { host } = boot();
	const { fd } = await host.call('listen', any6(3000), 511);
	await expect(host.call('listen', local(3000), 511)).rejects.toThrow('EADDRINUSE');
	await expect(host.call('listen', any6(3000), 511)).rejects.toThrow('EADDRINUSE');
	await host.call('close', fd);
	await host.call('listen', local(3000), 511);
	const other: Address = { address: '::1', port: 3000, family: 'IPv6' };
	await host.call('listen', other, 511);
	await expect(host.call('listen', { ...other, address: '8.8.8.8' }, 1)).rejects.toThrow(
		'EADDRNOTAVAIL',
	);
});

test('port 0 takes a free one', async () => {
	const { host } = boot();
	const first = await host.call('listen', local(0), 511);
	const second = await host.call('listen', local(0), 511);
	expect(first.address.port).toBeGreaterThanOrEqual(32768);
	expect(second.address.port).not.toBe(first.address.port);
});

test('nobody listens: ECONNREFUSED; not this machine: ENETUNREACH', async () => {
	const { host } = boot();
	await expect(host.call('connect', local(3000))).rejects.toThrow('ECONNREFUSED');
	await host.call('listen', { address: '::1', port: 3000, family: 'IPv6' }, 511);
	await expect(host.call('connect', local(3000))).rejects.toThrow('ECONNREFUSED');
	await expect(
		host.call('connect', { address: '93.184.216.34', port: 80, family: 'IPv4' }),
	).rejects.toThrow('ENETUNREACH');
});

test('both ends know both addresses', async () => {
	const { host } = boot();
	const listener = await host.call('listen', any6(3000), 511);
	const client = await host.call('connect', local(3000));
	const [server] = await host.call('accept', listener.fd);
	expect(client.peer).toEqual({ address: '127.0.0.1', port: 3000, family: 'IPv4' });
	expect(server?.local).toEqual({ address: '::ffff:127.0.0.1', port: 3000, family: 'IPv6' });
	expect(server?.peer.port).toBe(client.local.port);
	expect(await host.call('fdKind', client.fd)).toBe('tcp');
});

test('whoever watches hears of ports', async () => {
	const { host, events } = boot();
	await host.call('watchPorts');
	const { fd } = await host.call('listen', local(3000), 511);
	expect(await host.call('openPorts')).toEqual([{ port: 3000, address: '127.0.0.1', pid: 1 }]);
	await host.call('close', fd);
	const port = { type: 'port', port: 3000, address: '127.0.0.1', pid: 1 };
	expect(events).toEqual([
		{ ...port, open: true },
		{ ...port, open: false },
	]);
	expect(await host.call('openPorts')).toEqual([]);
});
