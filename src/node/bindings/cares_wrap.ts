// internalBinding('cares_wrap'): src/cares_wrap.cc, on a machine that has no name server.
import type { BindingFactory } from '../environment.ts';
import { formatIp } from '../net/format-ip.ts';
import { nameLookup } from '../net/name-lookup.ts';
import { parseIp } from '../net/parse-ip.ts';
import { services } from '../net/services.ts';

const EAI_NONAME = -3008;
const AI_V4MAPPED = 8;
const IPV4_FIRST = 1;
const IPV6_FIRST = 2;
const DEFAULT_SERVER: [string, number] = ['127.0.0.1', 53];

/** ares_strerror, by ares status. */
const messages = [
	'Successful completion',
	'DNS server returned answer with no data',
	'DNS server claims query was misformatted',
	'DNS server returned general failure',
	'Domain name not found',
	'DNS server does not implement requested operation',
	'DNS server refused query',
	'Misformatted DNS query',
	'Misformatted domain name',
	'Unsupported address family',
	'Misformatted DNS reply',
	'Could not contact DNS servers',
	'Timeout while contacting DNS servers',
	'End of file',
	'Error reading file',
	'Out of memory',
	'Channel is being destroyed',
	'Misformatted string',
	'Illegal flags specified',
	'Given hostname is not numeric',
	'Illegal hints flags specified',
	'c-ares library initialization not yet performed',
	'Error loading iphlpapi.dll',
	'Could not find GetNetworkParams function',
	'DNS query cancelled',
];

const QUERIES = [
	'queryA',
	'queryAny',
	'queryAaaa',
	'queryCaa',
	'queryCname',
	'queryMx',
	'queryNaptr',
	'queryNs',
	'queryPtr',
	'querySrv',
	'querySoa',
	'queryTlsa',
	'queryTxt',
	'getHostByAddr',
];

const isIpv6 = (address: string): boolean => address.includes(':');

/** Those of the wanted family, in the wanted order. */
function choose(addresses: string[], family: number, hints: number, order: number): string[] {
	if (family === 6) {
		const own = addresses.filter(isIpv6);
		if (own.length > 0 || (hints & AI_V4MAPPED) === 0) return own;
		return addresses.map((address) => `::ffff:${address}`);
	}
	if (family === 4) return addresses.filter((address) => !isIpv6(address));
	if (order === IPV4_FIRST)
		return addresses.toSorted((a, b) => Number(isIpv6(a)) - Number(isIpv6(b)));
	if (order === IPV6_FIRST)
		return addresses.toSorted((a, b) => Number(isIpv6(b)) - Number(isIpv6(a)));
	return addresses;
}

export const cares_wrap: BindingFactory = (environment, base) => {
	function getaddrinfo(
		request: object,
		name: string,
		family: number,
		hints: number,
		order: number,
	): number {
		nameLookup(environment, name, (addresses) => {
			const chosen = choose(addresses, family, hints, order);
			const status = chosen.length === 0 ? EAI_NONAME : 0;
			environment.makeCallback(request, 'oncomplete', status, status === 0 ? chosen : null);
		});
		return 0;
	}

	function getnameinfo(request: object, address: string, port: number): number {
		nameLookup(environment, address, () => {
			const host = address.startsWith('127.') || address === '::1' ? 'localhost' : address;
			const service = services[port] ?? String(port);
			environment.makeCallback(request, 'oncomplete', null, host, service);
		});
		return 0;
	}

	/** Every query fails as on a machine whose name server does not answer. */
	class ChannelWrap extends environment.AsyncWrap {
		#servers = [DEFAULT_SERVER];
		readonly #pending = new Set<object>();

		getServers(): [string, number][] {
			return this.#servers;
		}

		setServers(servers: [family: number, address: string, port: number][]): number {
			this.#servers = servers.map(([, address, port]) => [address, port]);
			return 0;
		}

		setLocalAddress(): void {
			// Queries never leave the machine.
		}

		cancel(): void {
			for (const request of this.#pending) this.#fail(request, 'ECANCELLED');
			this.#pending.clear();
		}

		query(request: object): number {
			this.#pending.add(request);
			this.#fail(request, 'ECONNREFUSED');
			return 0;
		}

		#fail(request: object, code: string): void {
			environment.loop.requestStarted();
			environment.loop.enqueue(() => {
				environment.loop.requestEnded();
				if (!this.#pending.delete(request) && code !== 'ECANCELLED') return;
				environment.makeCallback(request, 'oncomplete', code);
			});
		}
	}
	for (const name of QUERIES) {
		Object.defineProperty(ChannelWrap.prototype, name, {
			value: ChannelWrap.prototype.query,
			writable: true,
			configurable: true,
		});
	}

	return Object.assign(base, {
		getaddrinfo,
		getnameinfo,
		ChannelWrap,
		GetAddrInfoReqWrap: class GetAddrInfoReqWrap extends environment.ReqWrap {},
		GetNameInfoReqWrap: class GetNameInfoReqWrap extends environment.ReqWrap {},
		QueryReqWrap: class QueryReqWrap extends environment.ReqWrap {},
		canonicalizeIP(address: string): string | undefined {
			const bytes = parseIp(address);
			return bytes && formatIp(bytes);
		},
		convertIpv6StringToBuffer(address: string): Uint8Array | null {
			const bytes = parseIp(address);
			return bytes?.length === 16 ? bytes : null;
		},
		strerror: (status: number): string => messages[status] ?? 'unknown',
	});
};
