// Replaces `WebSocket` where the server is one of the container's: no service worker ever sees those.
import { loopbackPort } from '../frames/loopback-port.ts';
import { parseAddress } from '../frames/parse-address.ts';
import type { Target } from '../frames/target.ts';
import { KernelAccess } from './kernel-access.ts';
import { TunnelledSocket } from './tunnelled-socket.ts';

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i;

export function tunnelWebSockets(target: Target): void {
	const native = globalThis.WebSocket;
	const kernel = new KernelAccess(target);
	const origin = `http://localhost:${target.port}`;
	// `instanceof WebSocket`, and the constants, come from the native class.
	Object.setPrototypeOf(TunnelledSocket.prototype, native.prototype);
	globalThis.WebSocket = new Proxy(native, {
		construct(original, args: ConstructorParameters<typeof WebSocket>, newTarget) {
			const [address, protocols] = args;
			const url = parse(address);
			const server = url && serverOf(url, target);
			if (!server) return Reflect.construct(original, args, newTarget) as WebSocket;
			return new TunnelledSocket(server.url, checked(protocols), {
				port: server.port,
				origin,
				connect: (port) => kernel.connect(port),
				cookieHeader: (path) => kernel.cookieHeader(path),
			});
		},
	});
}

/** Undefined for what the native class should refuse in its own words. */
function parse(address: string | URL): URL | undefined {
	if (!URL.canParse(address, location.href)) return undefined;
	const url = new URL(address, location.href);
	url.protocol = url.protocol.replace('http', 'ws');
	return url.hash === '' ? url : undefined;
}

/** The page's own host means its port; a loopback address means what it says. */
function serverOf(url: URL, { port }: Target): { url: URL; port: number } | undefined {
	if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return undefined;
	if (url.host !== location.host) {
		const other = loopbackPort(url);
		return other === undefined ? undefined : { url, port: other };
	}
	const address = parseAddress(url.pathname);
	if (address) url.pathname = address.path ?? '/';
	return { url, port: address?.target.port ?? port };
}

function checked(protocols: string | string[] | undefined): string[] {
	const list = protocols === undefined ? [] : [protocols].flat().map(String);
	const wrong = list.find((name, i) => !TOKEN.test(name) || list.indexOf(name) !== i);
	if (wrong === undefined) return list;
	throw new DOMException(
		`Failed to construct 'WebSocket': The subprotocol '${wrong}' is invalid or duplicated.`,
		'SyntaxError',
	);
}
