// A domain as ASCII by UTS 46 with URL's options (ada::idna::to_ascii): '' when it is no valid domain. The mapping
// tables are the browser's own, reached through the host parser of URL.
import { Url } from './url.ts';

const ascii = /^[\0-\x7f]*$/;

function labelsToASCII(domain: string): string {
	const url = Url.parse('http://' + domain + '/');
	return url === null ? '' : url.hostname;
}

export function idnaToASCII(domain: string): string {
	if (ascii.test(domain)) {
		const lower = domain.toLowerCase();
		const isPuny = lower.split('.').some((label) => label.length > 4 && label.startsWith('xn--'));
		// The host parser would also read IPv4 addresses and refuse blanks; this function does neither.
		return isPuny ? labelsToASCII(lower) : lower;
	}
	return labelsToASCII(domain);
}
