// Every part of many addresses, and those that are none.
const addresses = [
	'http://user:pass@example.com:8080/p/a/t/h?query=string#hash', 'https://example.com:443', 'HTTP://EXAMPLE.com:80/%7Efoo/../bar/./baz',
	'http://ex\u00e4mple.com/\u00fc?\u00fc#\u00fc', 'http://xn--exmple-cua.com', 'http://[::1]:3000/', 'http://[2001:db8::FF00:42:8329]', 'http://192.168.0.1.',
	'http://0x7f.1/', 'http://256.1.1.1', 'ftp://user@host', 'ws://h?q', 'wss://h:443#', 'file:///C:/a/../b', 'file://host/share', 'file:c:\\x',
	'mailto:a@b.c?subject=x y', 'data:text/plain,hello world#frag', 'javascript:alert(1)', 'blob:http://a/b', 'node:fs', 'about:blank',
	'web+demo:/.//not-a-host/', 'foo://h\u00f6st/p', 'foo:/a/../b', 'foo:a b', 'http://a b', 'http://', '//x', 'http://a:99999', 'http://a@b@c/',
	'http://:80', 'http://a:', 'http://u:@h', 'http://:p@h', 'http://@h', 'http://h/%zz%41', 'http://h/?#', 'http://h/a;b=1,2?a=1&b=%20+', '  http://trim  ', 'ht\ttp://h\n',
	'http:\\\\h\\p', 'http:h', 'http:///h', 'http://h/\u{1f600}', 'http://a..b', 'http://-a-.b', 'http://a_b', 'http://%41.com', 'http://a%00b', 'http://fa\u00df.de', 'http://\u2603.net',
];
for (const address of addresses) {
	try {
		const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = new URL(address);
		console.log(JSON.stringify([address, href, origin, protocol, username, password, host, hostname, port, pathname, search, hash]));
	} catch (error) {
		console.log(JSON.stringify(address), error.name, error.code, error.message, error.input, error.base);
	}
}

// A drive's letter, which browsers leave as it is.
const drive = new URL('file://host/c|/x|y');
console.log(drive.href, new URL('D|/z', drive).href, URL.canParse('file:///|'));
drive.pathname = 'e|/';
console.log(drive.href);
