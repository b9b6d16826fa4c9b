// URLSearchParams, alone and tied to its URL.
const params = new URLSearchParams('a=1&b=2&a=3&c=%20+x&d');
console.log(params, [...params], params.getAll('a'), params.has('a', '3'), params.size, String(params));
params.append('\u00e9', '\u20ac &=');
params.delete('a', '1');
params.set('b', 'x');
params.sort();
console.log(String(params), params.keys(), params.entries());
console.log(String(new URLSearchParams({ x: 1, y: [2, 3] })), String(new URLSearchParams([['k', 'v']])), String(new URLSearchParams(new Map([['m', 'n']]))));
const url = new URL('http://h/?q=1#f');
url.searchParams.append('r', '2 3');
console.log(url.href, url.search);
url.search = '?z=%41';
console.log(url.searchParams.get('z'), url.href);
url.searchParams.delete('z');
console.log(url.href, url, url.toJSON());
for (const bad of [[['one']], 5, null, undefined]) {
	try {
		console.log(String(new URLSearchParams(bad)));
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
