import { expect, test } from 'vitest';
import { CookieJar } from '#preview/cookies/cookie-jar.ts';

test('what a server sets comes back to it; scripts see what is not HttpOnly', () => {
	const jar = new CookieJar(() => undefined);
	jar.setFromHeader('sid=s; HttpOnly; SameSite=Lax', '/login');
	jar.setFromHeader('theme=dark; Secure; Path=/', '/login');
	jar.setFromHeader('deep=1; Path=/admin', '/login');
	expect(jar.header('/')).toBe('sid=s; theme=dark');
	expect(jar.header('/admin/x')).toBe('deep=1; sid=s; theme=dark');
	expect(jar.seenBy('/')).toEqual([{ name: 'theme', value: 'dark', path: '/' }]);
});

test('Max-Age and Expires end a cookie', () => {
	const jar = new CookieJar(() => undefined);
	jar.setFromHeader('a=1; Path=/', '/');
	jar.setFromHeader('b=1; Path=/; Max-Age=100', '/');
	jar.setFromHeader('a=; Path=/; Max-Age=0', '/');
	jar.setFromHeader('c=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', '/');
	expect(jar.header('/')).toBe('b=1');
});

test('scripts can neither make nor change HttpOnly cookies', () => {
	const jar = new CookieJar(() => undefined);
	jar.setFromHeader('sid=server; HttpOnly; Path=/', '/');
	jar.setFromScript('sid=script; Path=/', '/');
	jar.setFromScript('x=1; HttpOnly', '/');
	expect(jar.header('/')).toBe('sid=server');
});

test('a jar is kept as text; changes are announced; nonsense is ignored', () => {
	let changes = 0;
	const jar = new CookieJar(() => (changes += 1));
	jar.setFromHeader('a=1; Path=/', '/');
	jar.setFromHeader('', '/');
	jar.setFromHeader('b=1; Domain=example.org', '/');
	expect(changes).toBe(3);
	const again = new CookieJar(() => undefined);
	again.restore(jar.save());
	expect(again.header('/')).toBe('a=1');
});
