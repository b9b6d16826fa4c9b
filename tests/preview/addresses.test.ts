import { expect, test } from 'vitest';
import { loopbackPort } from '#preview/frames/loopback-port.ts';
import { parseAddress } from '#preview/frames/parse-address.ts';
import { requestRoute, type Asked } from '#preview/frames/request-route.ts';
import { rewriteLocation } from '#preview/frames/rewrite-location.ts';
import { serverReferrer } from '#preview/frames/server-referrer.ts';
import { writeAddress } from '#preview/frames/write-address.ts';

const origin = 'http://localhost:4001';
const target = { port: 3000, tag: '' };

test('an address names its port and container', () => {
	expect(parseAddress('/~3000/users/1')).toEqual({ target, path: '/users/1' });
	expect(parseAddress('/~3000/')).toEqual({ target, path: '/' });
	expect(parseAddress('/~3000')).toEqual({ target, path: undefined });
	expect(parseAddress('/~80-2/a')).toEqual({ target: { port: 80, tag: '2' }, path: '/a' });
	for (const other of ['/', '/users', '/~', '/~ann/', '/~0/', '/~65536/', '/a/~3000/']) {
		expect(parseAddress(other)).toBeUndefined();
	}
	expect(writeAddress({ port: 80, tag: '2' }, '/a?b#c')).toBe('/~80-2/a?b#c');
	expect(writeAddress(target, '/')).toBe('/~3000/');
});

test('the hosts that mean the container', () => {
	const port = (url: string): number | undefined => loopbackPort(new URL(url));
	expect(port('http://localhost:3000/')).toBe(3000);
	expect(port('http://127.0.0.1/')).toBe(80);
	expect(port('ws://[::1]:81/')).toBe(81);
	expect(port('https://localhost:3000/')).toBeUndefined();
	expect(port('http://example.org/')).toBeUndefined();
});

test('redirects stay in the preview', () => {
	const rewritten = (location: string): string => rewriteLocation(location, target, '/a/b?c');
	expect(rewritten('/login?x#y')).toBe('/~3000/login?x#y');
	expect(rewritten('d')).toBe('/~3000/a/d');
	expect(rewritten('?e')).toBe('/~3000/a/b?e');
	expect(rewritten('..')).toBe('/~3000/');
	expect(rewritten('http://localhost:3000/x')).toBe('/~3000/x');
	expect(rewritten('http://localhost:4000/x')).toBe('/~4000/x');
	expect(rewritten('//example.org/x')).toBe('//example.org/x');
	expect(rewritten('https://example.org/')).toBe('https://example.org/');
	expect(rewriteLocation('/x', { port: 3000, tag: '2' }, '/')).toBe('/~3000-2/x');
});

test('what the server sees as Referer', () => {
	const seen = (referrer: string, from: number | undefined = undefined): string | undefined =>
		serverReferrer(referrer, origin, from, 3000);
	expect(seen(`${origin}/~3000/a?b`)).toBe('http://localhost:3000/a?b');
	expect(seen(`${origin}/~3001/a`)).toBe('http://localhost:3001/');
	expect(seen(`${origin}/pushed`, 3000)).toBe('http://localhost:3000/pushed');
	expect(seen(`${origin}/headless`)).toBeUndefined();
	expect(seen('http://localhost:4000/')).toBeUndefined();
	expect(seen('')).toBeUndefined();
});

test('where a request goes', () => {
	const route = (path: string, asked: Partial<Asked> = {}) =>
		requestRoute({
			url: new URL(path, origin),
			origin,
			navigation: false,
			frame: false,
			referrer: '',
			from: undefined,
			last: undefined,
			...asked,
		});
	const server = (path: string) => ({ type: 'server', target, path });
	expect(route('/~3000/a?b')).toEqual(server('/a?b'));
	expect(route('/~3000?b')).toEqual({ type: 'redirect', location: '/~3000/?b' });
	expect(route('/api', { from: target })).toEqual(server('/api'));
	expect(route('/api')).toEqual({ type: 'network' });
	expect(route('/~slipway/port?a')).toEqual({ type: 'own', name: 'port' });
	expect(route('http://localhost:3000/a', { from: target })).toEqual(server('/a'));
	expect(route('http://localhost:3000/a')).toEqual({ type: 'network' });
	expect(route('https://cdn.example/x.js', { from: target })).toEqual({ type: 'network' });

	const link = { navigation: true, frame: true };
	const redirect = { type: 'redirect', location: '/~3000/users' };
	expect(route('/users', { ...link, referrer: `${origin}/~3000/` })).toEqual(redirect);
	expect(route('/users', { ...link, last: target })).toEqual(redirect);
	expect(route('/headless', { ...link, last: target })).toEqual({ type: 'network' });
	expect(route('/users', { navigation: true, last: target })).toEqual({ type: 'network' });
	expect(route('/users', { ...link, referrer: 'http://localhost:4000/' })).toEqual({
		type: 'network',
	});
});
