// SocketAddress of src/node_sockaddr.cc: an address and a port, checked and in its shortest form.
import type { Environment } from '../environment.ts';
import { formatIp } from './format-ip.ts';
import { parseIp } from './parse-ip.ts';

const AF_INET6 = 10;

export function socketAddressClass(environment: Environment) {
	return class SocketAddress {
		readonly #bytes: Uint8Array;
		readonly #port: number;
		readonly #family: number;
		readonly #flowlabel: number;

		constructor(address: string, port: number, family: number, flowlabel: number) {
			const bytes = parseIp(address);
			if (!bytes || (bytes.length === 16) !== (family === AF_INET6)) {
				throw environment.nodeError('ERR_INVALID_ADDRESS', 'Invalid socket address');
			}
			this.#bytes = bytes;
			this.#port = port;
			this.#family = family;
			this.#flowlabel = flowlabel;
		}

		get bytes(): Uint8Array {
			return this.#bytes;
		}

		get family(): number {
			return this.#family;
		}

		detail(target: Record<string, unknown>): Record<string, unknown> {
			return Object.assign(target, {
				address: formatIp(this.#bytes),
				port: this.#port,
				family: this.#family,
				flowlabel: this.#flowlabel,
			});
		}

		legacyDetail(): Record<string, unknown> {
			const family = this.#family === AF_INET6 ? 'IPv6' : 'IPv4';
			return { address: formatIp(this.#bytes), port: this.#port, family };
		}

		flowlabel(): number {
			return this.#flowlabel;
		}
	};
}
