// In the place of the package tr46, of which whatwg-url uses one function: its tables are in every browser.
const Native = URL;
const plain = /^[\0-\x7f]*$/;

export function toASCII(domain: string): string | null {
	const lower = domain.toLowerCase();
	if (plain.test(lower) && !/(?:^|\.)xn--/.test(lower)) return lower;
	return Native.parse(`http://${domain}/`)?.hostname ?? null;
}
