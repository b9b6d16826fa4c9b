// The rules of a net.BlockList (SocketAddressBlockList of src/node_sockaddr.cc).
import { formatIp } from './format-ip.ts';

interface Rule {
	text: string;
	covers(bytes: Uint8Array): boolean;
}

const MAPPED_PREFIX = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
const kind = (bytes: Uint8Array): string => (bytes.length === 16 ? 'IPv6' : 'IPv4');

/** Negative, 0, positive; addresses of different families do not compare. */
function compare(a: Uint8Array, b: Uint8Array): number {
	if (a.length !== b.length) return NaN;
	for (let index = 0; index < a.length; index++) {
		const difference = (a[index] ?? 0) - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

function inSubnet(bytes: Uint8Array, network: Uint8Array, prefix: number): boolean {
	if (bytes.length !== network.length) return false;
	for (let bit = 0; bit < prefix; bit++) {
		const mask = 0x80 >> (bit & 7);
		const index = bit >> 3;
		if (((bytes[index] ?? 0) & mask) !== ((network[index] ?? 0) & mask)) return false;
	}
	return true;
}

/** The IPv4 address inside `::ffff:a.b.c.d`. */
function unmapped(bytes: Uint8Array): Uint8Array | undefined {
	if (bytes.length !== 16) return undefined;
	return MAPPED_PREFIX.every((byte, index) => bytes[index] === byte)
		? bytes.subarray(12)
		: undefined;
}

export class AddressRules {
	readonly #addresses = new Map<string, Rule>();
	/** Newest first. */
	#rules: Rule[] = [];

	get size(): number {
		return this.#addresses.size + this.#rules.length;
	}

	get texts(): string[] {
		return [...this.#addresses.values(), ...this.#rules].map((rule) => rule.text);
	}

	addAddress(address: Uint8Array): void {
		const text = `Address: ${kind(address)} ${formatIp(address)}`;
		this.#addresses.set(text, { text, covers: (bytes) => compare(bytes, address) === 0 });
	}

	/** False if `end` comes before `start`. */
	addRange(start: Uint8Array, end: Uint8Array): boolean {
		if (compare(start, end) > 0) return false;
		const text = AddressRules.#rangeText(start, end);
		this.#rules.unshift({
			text,
			covers: (bytes) => compare(bytes, start) >= 0 && compare(bytes, end) <= 0,
		});
		return true;
	}

	addSubnet(network: Uint8Array, prefix: number): void {
		const text = AddressRules.#subnetText(network, prefix);
		this.#rules.unshift({ text, covers: (bytes) => inSubnet(bytes, network, prefix) });
	}

	removeAddress(address: Uint8Array): void {
		this.#addresses.delete(`Address: ${kind(address)} ${formatIp(address)}`);
	}

	removeRange(start: Uint8Array, end: Uint8Array): void {
		this.#remove(AddressRules.#rangeText(start, end));
	}

	removeSubnet(network: Uint8Array, prefix: number): void {
		this.#remove(AddressRules.#subnetText(network, prefix));
	}

	clear(): void {
		this.#addresses.clear();
		this.#rules = [];
	}

	/** An IPv4 address in IPv6 clothes is looked up as both. */
	covers(address: Uint8Array): boolean {
		const plain = unmapped(address);
		const all = [...this.#addresses.values(), ...this.#rules];
		return all.some((rule) => rule.covers(address) || (plain !== undefined && rule.covers(plain)));
	}

	#remove(text: string): void {
		const index = this.#rules.findIndex((rule) => rule.text === text);
		if (index >= 0) this.#rules.splice(index, 1);
	}

	static #rangeText(start: Uint8Array, end: Uint8Array): string {
		return `Range: ${kind(start)} ${formatIp(start)}-${formatIp(end)}`;
	}

	static #subnetText(network: Uint8Array, prefix: number): string {
		return `Subnet: ${kind(network)} ${formatIp(network)}/${prefix}`;
	}
}
