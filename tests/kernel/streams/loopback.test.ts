import { expect, test } from 'vitest';
import { loopback } from '#kernel/streams/loopback.ts';
import type { Address } from '#kernel/syscalls.ts';

const v4 = (address: string): Address => ({ address, port: 80, family: 'IPv4' });
const v6 = (address: string): Address => ({ address, port: 80, family: 'IPv6' });

test.each([
	['127.0.0.1', true],
	['127.5.6.7', true],
	['0.0.0.0', true],
	['::', true],
	['::1', true],
	['::ffff:127.0.0.1', true],
	['10.0.0.1', false],
	['::2', false],
])('isLocal(%s) is %s', (address, local) => {
	expect(loopback.isLocal(address)).toBe(local);
});

test('wildcards cover their family, :: both', () => {
	expect(loopback.covers(v4('0.0.0.0'), v4('127.0.0.1'))).toBe(true);
	expect(loopback.covers(v4('0.0.0.0'), v6('::1'))).toBe(false);
	expect(loopback.covers(v6('::'), v4('127.0.0.1'))).toBe(true);
	expect(loopback.covers(v6('::'), v6('::1'))).toBe(true);
	expect(loopback.covers(v4('127.0.0.1'), v4('127.0.0.2'))).toBe(false);
});

test('the unspecified address means this machine', () => {
	expect(loopback.destination(v4('0.0.0.0'))).toEqual(v4('127.0.0.1'));
	expect(loopback.destination(v6('::'))).toEqual(v6('::1'));
	expect(loopback.destination(v6('::ffff:127.0.0.1'))).toEqual(v4('127.0.0.1'));
});

test('an IPv6 listener sees IPv4 addresses mapped', () => {
	expect(loopback.seenBy(v6('::'), v4('127.0.0.1'))).toEqual(v6('::ffff:127.0.0.1'));
	expect(loopback.seenBy(v4('0.0.0.0'), v4('127.0.0.1'))).toEqual(v4('127.0.0.1'));
});
