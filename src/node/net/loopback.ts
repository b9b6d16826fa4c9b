// Addresses that stay inside the machine, and how the two families look at each other's.
import type { Address } from '#kernel/syscalls.ts';

/** Connecting to the unspecified address reaches the machine itself. */
export function loopback({ address, port, family }: Address): Address {
	if (address === '0.0.0.0') return { address: '127.0.0.1', port, family };
	if (address === '::') return { address: '::1', port, family };
	return { address, port, family };
}
