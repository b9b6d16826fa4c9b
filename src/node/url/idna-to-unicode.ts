// Each label of a domain that is Punycode as the text it stands for; what can't be read stays as it is
// (ada::idna::to_unicode).
import { idnaToASCII } from './idna-to-ascii.ts';
import { punycodeDecode } from './punycode-decode.ts';

function labelToUnicode(label: string): string {
	if (!label.startsWith('xn--')) return label;
	const text = punycodeDecode(label.slice(4));
	// A label that doesn't lead back to itself is a spoof.
	if (text === undefined || idnaToASCII(text) !== label) return label;
	return text;
}

export function idnaToUnicode(domain: string): string {
	return domain.split('.').map(labelToUnicode).join('.');
}
