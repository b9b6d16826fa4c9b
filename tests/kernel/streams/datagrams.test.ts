import { expect, test } from 'vitest';
import type { KernelClient } from '#kernel/client.ts';
import type { Address } from '#kernel/syscalls.ts';
import { boot } from '../boot.ts';
import { local } from './connected.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const any6: Address = { address: '::', port: 0, family: 'IPv6' };
const bind = (host: KernelClient, address: Address, shared = false) =>
	host.call('bindDatagrams', address, shared);

test('a datagram comes whole, with where it is from', async () => {
	const { host } = boot();
	const server = await bind(host, local(0));
	const client = await bind(host, { ...local(0), address: '0.0.0.0' });
	const waiting = host.call('receiveDatagrams', server.fd);
	expect(await host.call('sendDatagram', client.fd, bytes('one'), server.address)).toBe(3);
	expect(await waiting).toEqual([{ data: bytes('one'), from: local(client.address.port) }]);
	await host.call('sendDatagram', client.fd, bytes('two'), server.address);
	await host.call('sendDatagram', client.fd, bytes(''), server.address);
	const two = await host.call('receiveDatagrams', server.fd);
	expect(two.map(({ data }) => data.byteLength)).toEqual([3, 0]);
});

test('an IPv6 socket sees IPv4 senders mapped', async () => {
	const { host } = boot();
	const server = await bind(host, any6);
	const client = await bind(host, local(0));
	await host.call('sendDatagram', client.fd, bytes('x'), local(server.address.port));
	const [datagram] = await host.call('receiveDatagrams', server.fd);
	expect(datagram?.from.address).toBe('::ffff:127.0.0.1');
});

test('an address is taken unless all share it', async () => {
	const { host } = boot();
	const { address } = await bind(host, local(0));
	await expect(bind(host, address)).rejects.toThrow('EADDRINUSE');
	await expect(bind(host, address, true)).rejects.toThrow('EADDRINUSE');
	await expect(bind(host, { ...local(0), address: '8.8.8.8' })).rejects.toThrow('EADDRNOTAVAIL');
	const shared = await bind(host, local(0), true);
	await bind(host, shared.address, true);
});

test('nobody there: lost; another machine or too long: an error; no room: lost', async () => {
	const { host } = boot();
	const { fd, address } = await bind(host, local(0));
	const send = (data: Uint8Array, to: Address) => host.call('sendDatagram', fd, data, to);
	expect(await send(bytes('x'), local(9))).toBe(1);
	await expect(send(bytes('x'), { ...local(9), address: '8.8.8.8' })).rejects.toThrow(
		'ENETUNREACH',
	);
	await expect(send(new Uint8Array(65_508), address)).rejects.toThrow('EMSGSIZE');
	for (let i = 0; i < 5; i++) await send(new Uint8Array(60_000), address);
	expect(await host.call('receiveDatagrams', fd)).toHaveLength(3);
});

test('all of a group get what is sent to it', async () => {
	const { host } = boot();
	const first = await bind(host, { ...local(0), address: '0.0.0.0' }, true);
	const second = await bind(host, first.address, true);
	const group = { ...local(first.address.port), address: '239.0.0.1' };
	await host.call('joinGroup', first.fd, group.address, true);
	await host.call('joinGroup', second.fd, group.address, true);
	await expect(host.call('joinGroup', second.fd, group.address, true)).rejects.toThrow(
		'EADDRINUSE',
	);
	await host.call('sendDatagram', first.fd, bytes('x'), group);
	expect(await host.call('receiveDatagrams', first.fd)).toHaveLength(1);
	expect(await host.call('receiveDatagrams', second.fd)).toHaveLength(1);
});
