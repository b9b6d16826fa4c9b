import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';
import { connected } from './connected.ts';

test('a read waits for a write, in both directions', async () => {
	const { host } = boot();
	const [a, b] = await host.call('socketPair');
	const reading = host.call('read', b, 100, -1);
	await host.call('write', a, bytes('there'), -1);
	expect(text(await reading)).toBe('there');
	await host.call('write', b, bytes('back'), -1);
	expect(text(await host.call('read', a, 100, -1))).toBe('back');
});

test('half close: the peer reads the end and may still write', async () => {
	const { host } = boot();
	const { client, server } = await connected(host);
	await host.call('write', client.fd, bytes('question'), -1);
	await host.call('shutdown', client.fd);
	expect(text(await host.call('read', server.fd, 100, -1))).toBe('question');
	expect(await host.call('read', server.fd, 100, -1)).toHaveLength(0);
	await host.call('write', server.fd, bytes('answer'), -1);
	expect(text(await host.call('read', client.fd, 100, -1))).toBe('answer');
	await expect(host.call('write', client.fd, bytes('x'), -1)).rejects.toThrow('EPIPE');
	await expect(host.call('shutdown', client.fd)).rejects.toThrow('ENOTCONN');
});

test('a write above the high-water mark is answered when it is read', async () => {
	const { host } = boot();
	const [a, b] = await host.call('socketPair');
	let written = false;
	const writing = host.call('write', a, new Uint8Array(450_000), -1).then(() => (written = true));
	await host.call('fdKind', a);
	expect(written).toBe(false);
	expect(await host.call('read', b, 100_000, -1)).toHaveLength(100_000);
	expect(written).toBe(false);
	expect(await host.call('read', b, 100_000, -1)).toHaveLength(100_000);
	await writing;
	expect(written).toBe(true);
});

test('pipe: writing to nobody is EPIPE, also for one who waits', async () => {
	const { host } = boot();
	const [a, b] = await host.call('socketPair');
	const waiting = host.call('write', a, new Uint8Array(450_000), -1);
	const outcome = expect(waiting).rejects.toThrow('EPIPE');
	await host.call('close', b);
	await outcome;
	await expect(host.call('write', a, bytes('x'), -1)).rejects.toThrow('EPIPE');
	expect(await host.call('read', a, 1, -1)).toHaveLength(0);
});

test('TCP: the first write after the peer closed succeeds, the next is EPIPE', async () => {
	const { host } = boot();
	const { client, server } = await connected(host);
	await host.call('close', server.fd);
	expect(await host.call('write', client.fd, bytes('x'), -1)).toBe(1);
	await expect(host.call('write', client.fd, bytes('x'), -1)).rejects.toThrow('EPIPE');
});

test('TCP: a close with bytes unread resets', async () => {
	const { host } = boot();
	const { client, server } = await connected(host);
	await host.call('write', client.fd, bytes('unread'), -1);
	await host.call('close', server.fd);
	await expect(host.call('read', client.fd, 1, -1)).rejects.toThrow('ECONNRESET');
	expect(await host.call('read', client.fd, 1, -1)).toHaveLength(0);
});

test('a reset fails reads and writes of the peer, after what was written', async () => {
	const { host } = boot();
	const { client, server } = await connected(host);
	await host.call('write', server.fd, bytes('last words'), -1);
	await host.call('reset', server.fd);
	expect(text(await host.call('read', client.fd, 100, -1))).toBe('last words');
	await expect(host.call('write', client.fd, bytes('x'), -1)).rejects.toThrow('ECONNRESET');
	await expect(host.call('read', client.fd, 1, -1)).rejects.toThrow('ECONNRESET');
	await expect(host.call('fstat', server.fd)).rejects.toThrow('EBADF');
});

test('cancelRead takes a waiting read back; the bytes are for the next', async () => {
	const { host } = boot();
	const [a, b] = await host.call('socketPair');
	const outcome = expect(host.call('read', b, 10, -1)).rejects.toThrow('ECANCELED');
	await host.call('cancelRead', b);
	await outcome;
	await host.call('write', a, bytes('kept'), -1);
	expect(text(await host.call('read', b, 10, -1))).toBe('kept');
});

test('closing a descriptor cancels what waits on it', async () => {
	const { host } = boot();
	const [a] = await host.call('socketPair');
	const outcome = expect(host.call('read', a, 10, -1)).rejects.toThrow('ECANCELED');
	await host.call('close', a);
	await outcome;
});
