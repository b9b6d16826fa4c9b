// bindings/url.ts: the offsets that internal/url.js cuts an address by, against those of ada in the real node, for
// addresses put together from all kinds of parts.
import { expect, test } from 'vitest';
import { url } from '#node/bindings/url.ts';
import { idnaToUnicode } from '#node/url/idna-to-unicode.ts';
import { punycodeDecode } from '#node/url/punycode-decode.ts';
import { fakeEnvironment } from './fake-environment.ts';
import { random } from './random.ts';
import { realNode } from './real-node.ts';

interface Binding {
	urlComponents: Uint32Array;
	parse(input: string, base?: string, raise?: boolean): string | undefined;
	update(href: string, action: number, value: string): string | false;
	[name: string]: unknown;
}

const binding = url(fakeEnvironment(), {}) as unknown as Binding;
const pick = random(7);

function oneOf<Item>(items: readonly Item[]): Item {
	return items[pick(items.length)] as Item;
}

function randomAddress(): string {
	const scheme = oneOf([
		'http:',
		'https:',
		'ws:',
		'wss:',
		'ftp:',
		'file:',
		'foo:',
		'mailto:',
		'web+x:',
	]);
	const slashes = oneOf(['//', '//', '//', '/', '']);
	const user = oneOf(['', '', '', 'user@', 'user:pass@', ':pass@', 'user:@', '@', 'ü:%41@']);
	const host = oneOf(['h', 'example.com', 'exämple.com', '[::1]', '1.2.3', '', 'a.b.c', '%41']);
	const port = oneOf(['', '', ':80', ':443', ':8080', ':', ':0', ':65535', ':65536']);
	const path = oneOf(['', '/', '/p', '/p/../q', '//x', '/.//x', '/ü b', 'opaque', '/;a=1,2']);
	const search = oneOf(['', '', '?', '?q', '?q=1&r=ü', '?a?b']);
	const hash = oneOf(['', '', '#', '#h', '#h?q#']);
	return scheme + slashes + user + host + port + path + search + hash;
}

test('offsets of 2,000 addresses', () => {
	const addresses = Array.from({ length: 2000 }, randomAddress);
	const theirs = realNode<[string, number[]][]>(
		`(addresses, internalBinding) => {
			const { parse, urlComponents } = internalBinding('url');
			return addresses.map((one) => [parse(one, undefined, false) ?? '', [...urlComponents]]);
		}`,
		addresses,
	);
	let parsed = 0;
	for (const [index, address] of addresses.entries()) {
		const href = binding.parse(address) ?? '';
		const [expected, components] = theirs[index] ?? ['', []];
		expect([address, href]).toEqual([address, expected]);
		if (href === '') continue;
		parsed++;
		expect([address, ...binding.urlComponents]).toEqual([address, ...components]);
	}
	expect(parsed).toBeGreaterThan(800);
});

test('an invalid address throws with what was given', () => {
	expect(() => binding.parse('x', 'y', true)).toThrow(
		expect.objectContaining({
			code: 'ERR_INVALID_URL',
			message: 'Invalid URL',
			input: 'x',
			base: 'y',
		}),
	);
	expect(binding.parse('x', undefined, false)).toBeUndefined();
});

test('setters that the standard refuses', () => {
	const protocol = 0;
	const host = 1;
	const href = 9;
	expect(binding.update('http://h/', protocol, 'foo')).toBe(false);
	expect(binding.update('http://h/', protocol, 'https')).toBe('https://h/');
	expect(binding.update('foo:x', protocol, 'http')).toBe(false);
	expect(binding.update('file:///x', host, 'h:81')).toBe(false);
	expect(binding.update('http://h/', href, 'nope')).toBe(false);
});

test('punycode', () => {
	const labels = [
		'mnchen-3ya',
		'n3h',
		'fiqs8s',
		'wgv71a119e',
		'bcher-kva',
		'ls8h',
		'zzzzzzz',
		'-',
		'a-',
		'!!',
	];
	const theirs = realNode<(string | null)[]>(
		`(labels) => labels.map((one) => {
			try { return require('punycode').decode(one); } catch { return null; }
		})`,
		labels,
	);
	expect(labels.map((label) => punycodeDecode(label) ?? null)).toEqual(theirs);
	expect(idnaToUnicode('xn--mnchen-3ya.de')).toBe('münchen.de');
	expect(idnaToUnicode('xn--a.de')).toBe('xn--a.de');
});
