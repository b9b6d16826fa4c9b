// node:url: file paths, domains, format and the old parser.
const url = require('node:url');
for (const path of ['/a b/c', '/%41?#', '/\u00fc/\u{1f600}', '/tab\there\nnew\\line', '/a/../b', '/trailing/']) {
	const { href } = url.pathToFileURL(path);
	console.log(JSON.stringify(path), href, JSON.stringify(url.fileURLToPath(href)));
}
for (const bad of ['http://x', 'file://host/x', 'file:///a%2fb']) {
	try {
		console.log(url.fileURLToPath(bad));
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
for (const domain of ['m\u00fcnchen.de', 'xn--mnchen-3ya.de', 'EXAMPLE.com', 'xn--i\u00f1valid.com', '', 'a b', '1.2', 'a/b', 'a:80', 'a@b', '\u2603.net', '\u4e2d\u6587.com', 'fa\u00df.de', 'xn--zzzzzzz']) {
	console.log(JSON.stringify(domain), url.domainToASCII(domain), url.domainToUnicode(domain));
}
const address = new URL('http://u:p@xn--exmple-cua.com:81/p?q=1#h');
for (const options of [{}, { auth: false }, { fragment: false }, { search: false }, { unicode: true }, { unicode: true, auth: false, search: false }]) {
	console.log(options, url.format(address, options));
}
console.log(url.format({ protocol: 'http', host: 'h', pathname: '/p', query: { a: 1 } }), url.resolve('/one/two', '../three'));
console.log(url.parse('http://u:p@H\u00f6st:80/p?a=1#h', true), url.urlToHttpOptions(address));
