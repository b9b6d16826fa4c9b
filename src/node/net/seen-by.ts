// An address as a socket of `family` shows it: an IPv6 socket shows an IPv4 peer as `::ffff:a.b.c.d`.
import type { Address } from '#kernel/syscalls.ts';

export function seenBy(family: Address['family'], address: Address): Address {
	if (family !== 'IPv6' || address.family !== 'IPv4') return address;
	return { address: `::ffff:${address.address}`, port: address.port, family: 'IPv6' };
}
