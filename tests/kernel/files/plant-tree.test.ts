import { expect, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';

test('what a program expects to find is there', async () => {
	const { host } = boot([{ path: 'bin/sh', bytes: bytes('#!/usr/bin/env node\n') }]);
	const names = (await host.call('readdir', '/')).map(([name]) => name);
	expect(names).toEqual(['bin', 'dev', 'etc', 'home', 'root', 'tmp', 'usr', 'var']);
	expect((await host.call('stat', '/tmp', true))[1].toString(8)).toBe('41777');
	await host.call('access', '/usr/local/bin/node', 1);
	await host.call('access', '/usr/bin/env', 1);
	await host.call('access', '/bin/sh', 1);
	expect(await host.call('realpath', '/bin/sh')).toBe('/usr/lib/slipway/bin/sh');
	expect(text(await host.call('readFile', '/etc/hosts'))).toContain('127.0.0.1 localhost');
	expect(await host.call('readdir', '/home')).toEqual([['project', 2]]);
});
