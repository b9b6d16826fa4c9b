import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { connected } from './connected.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a connection passes over a channel, with its names, and outlives the one that passed it', async () => {
	const { host } = boot();
	const { client, server } = await connected(host);
	const [here, there] = await host.call('socketPair');
	const waiting = host.call('receiveDescriptors', there);
	await host.call('passDescriptor', here, server.fd);
	await host.call('close', server.fd);
	const [passed] = await waiting;
	expect(passed?.names).toEqual({ local: server.local, peer: server.peer });
	await host.call('write', client.fd, bytes('hello'), -1);
	expect(await host.call('read', passed?.fd ?? -1, 100, -1)).toEqual(bytes('hello'));
});

test('a listener passes with its address', async () => {
	const { host } = boot();
	const { listener } = await connected(host);
	const [here, there] = await host.call('socketPair');
	await host.call('passDescriptor', here, listener.fd);
	await host.call('close', listener.fd);
	const [passed] = await host.call('receiveDescriptors', there);
	expect(passed).toMatchObject({ kind: 'tcp', address: listener.address });
	const accepted = host.call('accept', passed?.fd ?? -1);
	await host.call('connect', listener.address);
	expect(await accepted).toHaveLength(1);
});

test('what nobody took is closed with the channel', async () => {
	const { host } = boot();
	const { listener } = await connected(host);
	const [here, there] = await host.call('socketPair');
	await host.call('passDescriptor', here, listener.fd);
	await host.call('close', listener.fd);
	await host.call('connect', listener.address);
	await host.call('close', there);
	await expect(host.call('connect', listener.address)).rejects.toThrow('ECONNREFUSED');
});

test('waiting for descriptors ends with the descriptor', async () => {
	const { host } = boot();
	const [, there] = await host.call('socketPair');
	const waiting = host.call('receiveDescriptors', there);
	await host.call('close', there);
	await expect(waiting).rejects.toThrow('ECANCELED');
});
