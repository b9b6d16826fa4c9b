// URLPattern: what matches, with which groups.
const pattern = new URLPattern({ pathname: '/users/:id(\\d+)/:rest*' });
for (const path of ['/users/7', '/users/7/a/b', '/users/x', '/']) {
	const { groups, input } = pattern.exec(`http://h${path}`)?.pathname ?? {};
	console.log(path, pattern.test(`http://h${path}`), groups?.id, groups?.rest, input);
}
console.log(pattern.pathname, pattern.hostname, pattern.hasRegExpGroups);
console.log(new URLPattern('https://*.example.com/*').test('https://a.example.com/x'));
