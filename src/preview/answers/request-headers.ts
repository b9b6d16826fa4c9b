// The headers that the learner's server gets: those a browser on http://localhost:PORT would send.
import type { HeaderList } from '../http/header-list.ts';

export interface RequestFacts {
	/** The port asked, and the one of the page that asks (undefined: typed in, or shown by the app). */
	port: number;
	fromPort: number | undefined;
	method: string;
	headers: Headers;
	mode: string;
	destination: string;
	/** From serverReferrer. */
	referrer: string | undefined;
	/** Value of the Cookie header, '' for none. */
	cookies: string;
	userAgent: string;
	languages: readonly string[];
	/** A frame's navigation after a click: `Sec-Fetch-User`. */
	reload: boolean;
}

/**
 * Written anew, or the wire's own. `accept-encoding` because what a service worker returns is not
 * decoded by the browser: we decode, and can do gzip and deflate only (DecompressionStream).
 */
const OURS = new Set([
	'accept-encoding',
	'accept-language',
	'connection',
	'content-length',
	'cookie',
	'host',
	'origin',
	'referer',
	'sec-fetch-dest',
	'sec-fetch-mode',
	'sec-fetch-site',
	'sec-fetch-user',
	'service-worker',
	'service-worker-navigation-preload',
	'transfer-encoding',
	'user-agent',
]);

const FRAMES = new Set(['iframe', 'frame']);

export function requestHeaders(facts: RequestFacts): HeaderList {
	const list: HeaderList = [
		['Host', `localhost:${facts.port}`],
		['Connection', 'keep-alive'],
	];
	for (const [name, value] of facts.headers) {
		if (!OURS.has(name)) list.push([wireName(name), value]);
	}
	list.push(['User-Agent', facts.headers.get('user-agent') ?? facts.userAgent]);
	const origin = originHeader(facts);
	if (origin !== undefined) list.push(['Origin', origin]);
	if (facts.referrer !== undefined) list.push(['Referer', facts.referrer]);
	list.push(...fetchMetadata(facts));
	list.push(['Accept-Encoding', 'gzip, deflate']);
	const language = facts.headers.get('accept-language') ?? acceptLanguage(facts.languages);
	if (language !== '') list.push(['Accept-Language', language]);
	if (facts.cookies !== '') list.push(['Cookie', facts.cookies]);
	return list;
}

/** As Fetch 4.5 "append a request Origin header" has it. */
function originHeader(facts: RequestFacts): string | undefined {
	const { method, mode, port } = facts;
	const from = facts.fromPort ?? port;
	if (mode === 'cors' && from !== port) return `http://localhost:${from}`;
	if (method === 'GET' || method === 'HEAD') return undefined;
	return `http://localhost:${from}`;
}

/** https://w3c.github.io/webappsec-fetch-metadata; ports of one host are one site. */
function fetchMetadata(facts: RequestFacts): HeaderList {
	const { mode, destination, fromPort, port } = facts;
	const navigation = mode === 'navigate';
	const site = fromPort === port ? 'same-origin' : fromPort !== undefined ? 'same-site' : 'none';
	const dest = FRAMES.has(destination) ? 'document' : destination === '' ? 'empty' : destination;
	const list: HeaderList = [
		['Sec-Fetch-Site', navigation || fromPort !== undefined ? site : 'same-origin'],
		['Sec-Fetch-Mode', mode],
		['Sec-Fetch-Dest', dest],
	];
	if (navigation && !facts.reload) list.splice(2, 0, ['Sec-Fetch-User', '?1']);
	return list;
}

function acceptLanguage(languages: readonly string[]): string {
	return languages
		.map((language, i) => (i === 0 ? language : `${language};q=${Math.max(1, 10 - i) / 10}`))
		.join(',');
}

/** A browser spells its own headers so; Node keeps the spelling in `rawHeaders`. */
function wireName(name: string): string {
	if (name.startsWith('sec-ch-')) return name;
	return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
