// Parses as the standard says where browsers do not: Chromium lets characters into hosts that
// https://url.spec.whatwg.org/#forbidden-domain-code-point forbids, percent-encoded.
import { isSpecial } from './is-special.ts';
import { parserOf } from './parser-of.ts';

export function parseUrl(input: string, base?: string): URL | null {
	const url = parserOf(input, base).parse(input, base);
	if (url === null || (isSpecial(url.protocol) && url.hostname.includes('%'))) return null;
	return url;
}
