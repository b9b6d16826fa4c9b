// One setter of URL, by the standard where Chromium's are laxer: null when it refuses.
import { isSpecial } from './is-special.ts';
import { parserOf } from './parser-of.ts';

export type UrlPart =
	| 'protocol'
	| 'host'
	| 'hostname'
	| 'port'
	| 'username'
	| 'password'
	| 'pathname'
	| 'search'
	| 'hash';

const schemeOf = /^\s*([a-z][a-z0-9+.-]*)(?::|$)/i;

/** https://url.spec.whatwg.org/#scheme-state: a scheme is special or not for ever. */
function allowsScheme(url: URL, value: string): boolean {
	const scheme = schemeOf.exec(value.replaceAll(/[\t\n\r]/g, ''))?.[1]?.toLowerCase();
	return scheme !== undefined && isSpecial(`${scheme}:`) === isSpecial(url.protocol);
}

/** https://url.spec.whatwg.org/#host-state: a port has no place in a file: URL. */
function allowsHost(url: URL, value: string): boolean {
	return url.protocol !== 'file:' || !/:\d*$/.test(value.replace(/\[[^\]]*\]$/, ''));
}

export function setUrlPart(href: string, part: UrlPart, value: string): URL | null {
	const Url = parserOf(href, value);
	const url = new Url(href);
	if (part === 'protocol' && !allowsScheme(url, value)) return null;
	if ((part === 'host' || part === 'hostname') && !allowsHost(url, value)) return null;
	url[part] = value;
	return isSpecial(url.protocol) && url.hostname.includes('%') ? null : url;
}
