// Addresses of the container's only interface.
import type { Address } from '../syscalls.ts';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

export const loopback = {
	/** Every address of the family. */
	isWildcard(address: string): boolean {
		return address === '0.0.0.0' || address === '::';
	},

	isLocal(address: string): boolean {
		const v4 = MAPPED.exec(address)?.[1] ?? address;
		return /^127\.\d+\.\d+\.\d+$/.test(v4) || v4 === '::1' || loopback.isWildcard(v4);
	},

	/** Whether a listener on `listening` gets what is sent to `address`. `::` takes IPv4 too, as on Linux. */
	covers(listening: Address, address: Address): boolean {
		if (listening.address === '::') return true;
		if (listening.address === '0.0.0.0') return address.family === 'IPv4';
		return listening.address === address.address;
	},

	/** Where a connection to `address` really goes: the unspecified address means this machine. */
	destination(address: Address): Address {
		const v4 = MAPPED.exec(address.address)?.[1];
		if (v4 !== undefined) return loopback.destination({ ...address, address: v4, family: 'IPv4' });
		if (address.address === '0.0.0.0') return { ...address, address: '127.0.0.1' };
		return address.address === '::' ? { ...address, address: '::1' } : address;
	},

	/** As an IPv6 listener sees an address: IPv4 ones are mapped. */
	seenBy(listening: Address, address: Address): Address {
		if (listening.family !== 'IPv6' || address.family !== 'IPv4') return address;
		return { ...address, address: `::ffff:${address.address}`, family: 'IPv6' };
	},
} as const;
