// Two ends of a TCP connection within the host, for tests.
import type { KernelClient } from '#kernel/client.ts';
import type { Address } from '#kernel/syscalls.ts';

export const local = (port: number): Address => ({ address: '127.0.0.1', port, family: 'IPv4' });

export async function connected(host: KernelClient) {
	const listener = await host.call('listen', local(0), 511);
	const client = await host.call('connect', listener.address);
	const [server] = await host.call('accept', listener.fd);
	if (!server) throw new Error('Nothing was accepted');
	return { listener, client, server };
}
