// url.format(URL, options): an address without its hash, search or credentials, or with its host in readable letters.
import { idnaToUnicode } from './idna-to-unicode.ts';
import { urlOffsets } from './url-offsets.ts';
import { Url } from './url.ts';

export function formatUrl(
	href: string,
	hash: boolean,
	unicode: boolean,
	search: boolean,
	auth: boolean,
): string {
	const url = new Url(href);
	if (!hash) url.hash = '';
	if (!search) url.search = '';
	if (!auth && (url.username || url.password)) {
		url.username = '';
		url.password = '';
	}
	if (!unicode || url.hostname === '') return url.href;
	const [, , hostStart = 0, hostEnd = 0] = urlOffsets(url);
	const start = url.href[hostStart] === '@' ? hostStart + 1 : hostStart;
	return url.href.slice(0, start) + idnaToUnicode(url.hostname) + url.href.slice(hostEnd);
}
