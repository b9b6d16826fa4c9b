// The URL on curl's command line: `localhost:3000/users` will do.
import { CurlError } from './curl-error.ts';

export function parseUrl(text: string): URL {
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
		throw new CurlError(1, `Protocol "${scheme}" not supported`);
	}
	const full = scheme === undefined ? `http://${text}` : text;
	if (text === '' || /[\s\x00-\x1f]/.test(full) || !URL.canParse(full)) {
		const port = /^https?:\/\/[^/?#]*:(\d{6,}|[^/\d?#][^/?#]*)(?=[/?#]|$)/.exec(full);
		if (port)
			throw new CurlError(
				3,
				'URL rejected: Port number was not a decimal number between 0 and 65535',
			);
		throw new CurlError(3, 'URL rejected: Malformed input to a URL function');
	}
	return new URL(full);
}
