// The headers that the browser gets with a server's response. The learner's own stay as they are,
// but for those that would keep a preview from being shown inside the page that embeds it; what
// was changed is named in `Slipway-Adjusted`.
import type { HeaderList } from '../http/header-list.ts';
import { embeddableCsp } from './embeddable-csp.ts';

export interface ResponsePlace {
	/** A page in a frame or tab, not a fetch, script, image. */
	document: boolean;
	/** The body is decoded here: its length on the wire is not its length. */
	decoded: boolean;
	/** Value of Cross-Origin-Embedder-Policy. */
	embedder: 'credentialless' | 'require-corp';
	/** Where the page script is, for the learner's Content-Security-Policy to let it in. */
	pageScript: string;
	/** Rewrites a Location header. */
	rewriteLocation: (location: string) => string;
}

/** Belongs to one connection (RFC 9110 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'trailer', 'upgrade']);
const CSP = new Set(['content-security-policy', 'content-security-policy-report-only']);
const QUIET_REFERRERS = new Set(['no-referrer', 'origin', 'strict-origin']);

export function responseHeaders(headers: HeaderList, place: ResponsePlace): Headers {
	const shown = new Headers();
	const adjusted = new Set<string>();
	for (const [name, value] of headers) {
		const lower = name.toLowerCase();
		const kept = keep(lower, value, place);
		if (kept !== value && !HOP_BY_HOP.has(lower)) adjusted.add(lower);
		// Set-Cookie is dropped by Headers itself; the jar has taken it.
		if (kept !== undefined) shown.append(name, kept);
	}
	// An isolated page may only embed what says so (HTML 7.1.4, Fetch 3.7).
	shown.set('Cross-Origin-Embedder-Policy', place.embedder);
	shown.set('Cross-Origin-Resource-Policy', 'cross-origin');
	if (place.document) shown.set('Cross-Origin-Opener-Policy', 'same-origin');
	if (adjusted.size > 0) shown.set('Slipway-Adjusted', [...adjusted].join(', '));
	return shown;
}

function keep(name: string, value: string, place: ResponsePlace): string | undefined {
	if (HOP_BY_HOP.has(name)) return undefined;
	if (name === 'content-length' && place.decoded) return undefined;
	if (name === 'location') return place.rewriteLocation(value);
	if (!place.document) return value;
	// The page that embeds the preview has another origin than the learner thinks of.
	if (name === 'x-frame-options') return undefined;
	if (CSP.has(name)) return embeddableCsp(value, place.pageScript);
	// A page without a referrer could not tell which port its links belong to; what the server
	// sees as Referer is decided in frames/, where the page's own policy is remembered.
	if (name === 'referrer-policy' && QUIET_REFERRERS.has(value.trim())) return 'same-origin';
	return value;
}
