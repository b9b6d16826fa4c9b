// What the hostname setter of a special URL makes of a domain: '' when it refuses (DomainToASCII of src/node_url.cc).
import { Url } from './url.ts';

// A host that no caller asks for, to tell a setter that refused from one that set.
const unset = 'unset.invalid';

export function domainOf(domain: string): string {
	const [host = ''] = domain.replace(/[\t\n\r]/g, '').split(/[/\\?#]/);
	if (host === '' || host.includes('@')) return '';
	if (host.includes(':') && !host.startsWith('[')) return '';
	const url = new Url(`ws://${unset}`);
	url.hostname = host;
	// Chromium lets forbidden characters in, percent-encoded.
	if (url.hostname.includes('%')) return '';
	return url.hostname === unset && host.toLowerCase() !== unset ? '' : url.hostname;
}
