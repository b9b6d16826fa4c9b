// International host names, through URL and through the old parser.
const url = require('node:url');
for (const host of ['m\u00fcnchen.de', '\u0645\u062b\u0627\u0644.\u0625\u062e\u062a\u0628\u0627\u0631', '\u4f8b\u5b50.\u6d4b\u8bd5', 'fa\u00df.de', '\u212bngstr\u00f6m.se', '\u2603.net', 'xn--n3h.net', 'A\u0308.de', '\u{1f4a9}.la', 'b\u00fccher\u3002example']) {
	const parsed = new URL(`http://${host}/`);
	console.log(parsed.host, url.domainToUnicode(parsed.host), url.parse(`http://${host}/`).host, url.format(parsed, { unicode: true }));
}
