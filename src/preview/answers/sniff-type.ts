// What a browser takes a page without a Content-Type for (WHATWG MIME Sniffing 7.1): a service
// worker's response is not sniffed, and `http.createServer((q, r) => r.end('<h1>Hi</h1>'))` has none.
import { latin1 } from '../http/latin1.ts';

const HTML_TAGS =
	/^[\t\n\f\r ]*<(?:(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[ >]|!--)/i;
const SIGNATURES: readonly [starts: string, type: string][] = [
	['%PDF-', 'application/pdf'],
	['<?xml', 'text/xml'],
	['GIF87a', 'image/gif'],
	['GIF89a', 'image/gif'],
	['\x89PNG\r\n\x1a\n', 'image/png'],
	['\xff\xd8\xff', 'image/jpeg'],
];
// eslint's no-control-regex is right to ask: these are the binary data bytes of the standard, 3.
const BINARY = new RegExp('[\\x00-\\x08\\x0b\\x0e-\\x1a\\x1c-\\x1f]');
const LOOK_AT = 1445;

export function sniffType(start: Uint8Array): string {
	const text = latin1(start.subarray(0, LOOK_AT));
	if (HTML_TAGS.test(text)) return 'text/html';
	const known = SIGNATURES.find(([starts]) => text.startsWith(starts));
	if (known) return known[1];
	return BINARY.test(text) ? 'application/octet-stream' : 'text/plain';
}
