// Each setter with good and bad values.
const values = {
	protocol: ['https', 'https:', 'foo', 'file', '', '1x', 'ws:rest'],
	username: ['me', '', 'a:b', '\u00e9@'],
	password: ['p', '', 'p/q'],
	host: ['h2', 'h2:81', 'h2:80', '', 'a b', '[::1]:9', 'h/p', 'h?x', '\u00fc.de'],
	hostname: ['h3', 'h3:81', '', '1.2', 'x/y', '[::2]'],
	port: ['81', '80', '', 'x', '99999', '8a', '0', 65535],
	pathname: ['p', '/p/../q', '', '?x', '#y', '%41 b', '\u00e9'],
	search: ['q=1', '?q', '', '#', 'a b'],
	hash: ['h', '#h', '', 'a b', '##'],
	href: ['http://new/', 'nope', ''],
};
for (const start of ['http://u:p@h:81/p?q#f', 'file:///a/b', 'foo:opaque', 'foo://h/p']) {
	for (const [name, all] of Object.entries(values)) {
		for (const value of all) {
			const url = new URL(start);
			try {
				url[name] = value;
				console.log(name, JSON.stringify(value), url.href, url.host, url.port);
			} catch (error) {
				console.log(name, JSON.stringify(value), error.name, error.code, error.message);
			}
		}
	}
}
