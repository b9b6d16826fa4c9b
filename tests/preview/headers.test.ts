import { expect, test } from 'vitest';
import { embeddableCsp } from '#preview/answers/embeddable-csp.ts';
import { requestHeaders, type RequestFacts } from '#preview/answers/request-headers.ts';
import { responseHeaders, type ResponsePlace } from '#preview/answers/response-headers.ts';

const facts: RequestFacts = {
	port: 3000,
	fromPort: 3000,
	method: 'GET',
	headers: new Headers({ accept: '*/*', 'x-token': 'a' }),
	mode: 'cors',
	destination: '',
	referrer: 'http://localhost:3000/',
	cookies: 'a=1',
	userAgent: 'Browser/1',
	languages: ['de-DE', 'de', 'en'],
	reload: false,
};
const sent = (changes: Partial<RequestFacts> = {}): Record<string, string> =>
	Object.fromEntries(requestHeaders({ ...facts, ...changes }));

test('a request has the headers of a browser on the port itself', () => {
	expect(sent()).toEqual({
		Host: 'localhost:3000',
		Connection: 'keep-alive',
		Accept: '*/*',
		'X-Token': 'a',
		'User-Agent': 'Browser/1',
		Referer: 'http://localhost:3000/',
		'Sec-Fetch-Site': 'same-origin',
		'Sec-Fetch-Mode': 'cors',
		'Sec-Fetch-Dest': 'empty',
		'Accept-Encoding': 'gzip, deflate',
		'Accept-Language': 'de-DE,de;q=0.9,en;q=0.8',
		Cookie: 'a=1',
	});
});

test('Origin: with what changes things, and across ports', () => {
	expect(sent({ method: 'POST' })['Origin']).toBe('http://localhost:3000');
	expect(sent({ fromPort: 3001 })['Origin']).toBe('http://localhost:3001');
	expect(sent({ fromPort: 3001, mode: 'no-cors' })).not.toHaveProperty('Origin');
	expect(sent({ fromPort: 3001 })['Sec-Fetch-Site']).toBe('same-site');
});

test('a page in a frame looks like one in a tab', () => {
	const page = sent({ mode: 'navigate', destination: 'iframe', fromPort: undefined });
	expect(page).toMatchObject({
		'Sec-Fetch-Site': 'none',
		'Sec-Fetch-Mode': 'navigate',
		'Sec-Fetch-User': '?1',
		'Sec-Fetch-Dest': 'document',
	});
});

const place: ResponsePlace = {
	document: true,
	decoded: false,
	embedder: 'credentialless',
	pageScript: 'http://localhost:4001/~slipway/page-script.js',
	rewriteLocation: (location) => `/~3000${location}`,
};

test('a page may be embedded whatever it says, and says what was changed', () => {
	const headers = responseHeaders(
		[
			['X-Frame-Options', 'DENY'],
			['Content-Security-Policy', "frame-ancestors 'none'"],
			['Referrer-Policy', 'no-referrer'],
			['Connection', 'keep-alive'],
			['X-Powered-By', 'Express'],
		],
		place,
	);
	expect(Object.fromEntries(headers)).toEqual({
		'cross-origin-embedder-policy': 'credentialless',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'cross-origin',
		'referrer-policy': 'same-origin',
		'slipway-adjusted': 'x-frame-options, content-security-policy, referrer-policy',
		'x-powered-by': 'Express',
	});
});

test('a fetch sees the headers as they were sent', () => {
	const headers = responseHeaders(
		[
			['X-Frame-Options', 'DENY'],
			['Location', '/login'],
			['Content-Length', '10'],
			['Vary', 'a'],
			['Vary', 'b'],
		],
		{ ...place, document: false, decoded: true },
	);
	expect(headers.get('x-frame-options')).toBe('DENY');
	expect(headers.get('location')).toBe('/~3000/login');
	expect(headers.has('content-length')).toBe(false);
	expect(headers.get('vary')).toBe('a, b');
	expect(headers.get('slipway-adjusted')).toBe('location, content-length');
});

test('a Content-Security-Policy lets the page script in and stays strict otherwise', () => {
	const script = 'http://localhost:4001/~slipway/page-script.js';
	const csp = (policy: string): string | undefined => embeddableCsp(policy, script);
	expect(csp("frame-ancestors 'none'")).toBeUndefined();
	expect(csp("default-src 'self'; upgrade-insecure-requests")).toBe("default-src 'self'");
	expect(csp("default-src 'none'; img-src *")).toBe(`default-src ${script}; img-src *`);
	expect(csp("script-src 'nonce-a' 'strict-dynamic'")).toBe(
		`script-src 'nonce-a' 'strict-dynamic' ${script}`,
	);
	expect(csp("default-src 'none'; script-src-elem https://a.example")).toBe(
		`default-src 'none'; script-src-elem https://a.example ${script}`,
	);
	expect(csp('img-src *')).toBe('img-src *');
});
