// internalBinding('block_list'): SocketAddress and BlockList of src/node_sockaddr.cc.
import type { BindingFactory } from '../environment.ts';
import { AddressRules } from '../net/address-rules.ts';
import { parseIp } from '../net/parse-ip.ts';
import { socketAddressClass } from '../net/socket-address-class.ts';

const AF_INET6 = 10;

/** A SocketAddress of this binding. */
interface Bytes {
	readonly bytes: Uint8Array;
}

export const block_list: BindingFactory = (environment, base) => {
	class BlockList {
		readonly #rules = new AddressRules();

		addAddress({ bytes }: Bytes): void {
			this.#rules.addAddress(bytes);
		}

		addAddresses(addresses: Bytes[]): void {
			for (const { bytes } of addresses) this.#rules.addAddress(bytes);
		}

		addRange(start: Bytes, end: Bytes): boolean {
			return this.#rules.addRange(start.bytes, end.bytes);
		}

		addSubnet({ bytes }: Bytes, prefix: number): void {
			this.#rules.addSubnet(bytes, prefix);
		}

		removeAddress({ bytes }: Bytes): void {
			this.#rules.removeAddress(bytes);
		}

		removeRange(start: Bytes, end: Bytes): void {
			this.#rules.removeRange(start.bytes, end.bytes);
		}

		removeSubnet({ bytes }: Bytes, prefix: number): void {
			this.#rules.removeSubnet(bytes, prefix);
		}

		check({ bytes }: Bytes): boolean {
			return this.#rules.covers(bytes);
		}

		/** What is no address of the family is in no rule. */
		checkString(address: string, family: number): boolean {
			const bytes = parseIp(address);
			if (!bytes || (bytes.length === 16) !== (family === AF_INET6)) return false;
			return this.#rules.covers(bytes);
		}

		getRules(): string[] {
			return this.#rules.texts;
		}

		getSize(): number {
			return this.#rules.size;
		}

		clear(): void {
			this.#rules.clear();
		}
	}

	return Object.assign(base, { BlockList, SocketAddress: socketAddressClass(environment) });
};
