// Names that a machine knows without asking anybody: /etc/hosts, localhost and its own name.
import { parseIp } from './parse-ip.ts';

/** Addresses of `name` in the text of a hosts file. */
export function hostsFile(text: string, name: string): string[] {
	const wanted = name.toLowerCase();
	const addresses: string[] = [];
	for (const line of text.split('\n')) {
		const [address, ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
		if (!address || !parseIp(address)) continue;
		if (names.some((known) => known.toLowerCase() === wanted)) addresses.push(address);
	}
	return addresses;
}
