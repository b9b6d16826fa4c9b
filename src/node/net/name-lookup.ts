// getaddrinfo of a machine without a name server: IP literals, localhost, its own name and /etc/hosts.
import type { Environment } from '../environment.ts';
import { formatIp } from './format-ip.ts';
import { hostsFile } from './hosts-file.ts';
import { parseIp } from './parse-ip.ts';

const HOSTS = '/etc/hosts';
const LOOPBACK = '127.0.0.1';
const decoder = new TextDecoder();

/** `found` runs in a turn of the loop; no addresses: not found. */
export function nameLookup(
	environment: Environment,
	name: string,
	found: (addresses: string[]) => void,
): void {
	const literal = parseIp(name);
	const { getHostname } = environment.internalBinding('os') as { getHostname(): string };
	const known = literal ? [formatIp(literal)] : [];
	if (name.toLowerCase() === 'localhost' || name === getHostname()) known.push(LOOPBACK);
	if (known.length > 0) {
		environment.loop.requestStarted();
		environment.loop.enqueue(() => {
			environment.loop.requestEnded();
			found(known);
		});
		return;
	}
	environment.post('readFile', [HOSTS], (errno, bytes) => {
		found(errno < 0 ? [] : hostsFile(decoder.decode(bytes), name));
	});
}
