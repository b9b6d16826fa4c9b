// References against a base, URL.canParse, URL.parse, and the error of a bad base.
const references = ['', '.', '..', '../..', '/x', '//h2/y', '?q', '#f', 'a/b', './a', '../a?b#c', 'g:h', 'http:x', 'a:b', '%2e%2e/z', 'x y', '\u00e9'];
for (const base of ['http://h/a/b/c?q#f', 'file:///d/e', 'foo://h/a/b', 'mailto:x']) {
	for (const reference of references) console.log(base, JSON.stringify(reference), URL.parse(reference, base)?.href ?? null);
}
console.log(URL.canParse('x'), URL.canParse('x', 'http://h'), URL.canParse('http://h'), URL.parse('x'));
for (const args of [['x', 'y'], ['x'], [], [undefined, 'http://h'], ['http://a b', 'http://h']]) {
	try {
		console.log(new URL(...args).href);
	} catch (error) {
		console.log(error.name, error.code, error.message, error.input, error.base);
	}
}
