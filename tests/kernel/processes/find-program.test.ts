import { expect, test } from 'vitest';
import { findProgram } from '#kernel/processes/find-program.ts';
import { boot } from '../boot.ts';
import { bytes } from '../text.ts';

const PATH = '/usr/lib/slipway/bin:/usr/local/bin:/usr/bin:/bin';

function setUp(scripts: Record<string, string>) {
	const { kernel } = boot([{ path: 'bin/sh', bytes: bytes('#!/usr/bin/env node\nshell') }]);
	for (const [path, content] of Object.entries(scripts)) {
		kernel.perform(kernel.host, 'writeFile', [path, bytes(content), 0o1101, 0o755]);
	}
	return (file: string, args: string[] = [file], env: Record<string, string> = { PATH }) =>
		findProgram(kernel.files, { file, args, cwd: '/home/project', env });
}

test('node by name, by path, by link', () => {
	const find = setUp({});
	expect(find('node', ['node', 'x.js']).args).toEqual(['node', 'x.js']);
	expect(find('/usr/local/bin/node', ['me', '-p', '1']).args).toEqual(['me', '-p', '1']);
	expect(() => find('nodejs')).toThrow('ENOENT');
	expect(() => find('')).toThrow('ENOENT');
});

test('programs of the image, and /bin/sh', () => {
	const find = setUp({});
	const args = ['node', '/usr/lib/slipway/bin/sh', '-c', 'ls'];
	expect(find('sh', ['sh', '-c', 'ls']).args).toEqual(args);
	expect(find('/bin/sh', ['sh', '-c', 'ls']).args).toEqual(['node', '/bin/sh', '-c', 'ls']);
});

test('hash bang lines', () => {
	const find = setUp({
		'/tmp/direct': '#! /usr/local/bin/node --no-warnings\n',
		'/tmp/env': '#!/usr/bin/env node',
		'/tmp/split': '#!/usr/bin/env -S A=b node --test\n',
		'/tmp/nested': '#!/tmp/env\n',
		'/tmp/empty': '#!\n',
		'/tmp/none': '#!/no/such\n',
		'/tmp/text': 'echo hi\n',
		'/tmp/self': '#!/tmp/self\n',
	});
	expect(find('/tmp/direct', ['d', '1']).args).toEqual([
		'/usr/local/bin/node',
		'--no-warnings',
		'/tmp/direct',
		'1',
	]);
	expect(find('/tmp/env', ['e', '1']).args).toEqual(['node', '/tmp/env', '1']);
	expect(find('/tmp/split', ['s', '1'])).toEqual({
		args: ['node', '--test', '/tmp/split', '1'],
		env: { PATH, A: 'b' },
	});
	expect(find('/tmp/nested', ['n', '1']).args).toEqual(['node', '/tmp/env', '/tmp/nested', '1']);
	expect(() => find('/tmp/empty')).toThrow('ENOEXEC');
	expect(() => find('/tmp/none')).toThrow('ENOENT');
	expect(() => find('/tmp/text')).toThrow('ENOEXEC');
	expect(() => find('/tmp/self')).toThrow('ELOOP');
});

test('a file without the x bit is EACCES, but the search goes on', () => {
	const { kernel } = boot();
	const write = (path: string, content: string, mode: number): void =>
		kernel.perform(kernel.host, 'writeFile', [path, bytes(content), 0o1101, mode]);
	write('/tmp/tool', '#!/usr/bin/env node\n', 0o644);
	write('/var/tmp/tool', '#!/usr/bin/env node\n', 0o755);
	const find = (path: string) =>
		findProgram(kernel.files, {
			file: 'tool',
			args: ['tool'],
			cwd: '/',
			env: { PATH: `${path}:/usr/local/bin` },
		});
	expect(() => find('/tmp')).toThrow('EACCES');
	expect(find('/tmp:/none:/var/tmp').args).toEqual(['node', '/var/tmp/tool']);
	expect(find('var/tmp').args).toEqual(['node', '//var/tmp/tool']);
	expect(() => find('/')).toThrow('ENOENT');
});

test('a relative path starts at the working directory', () => {
	const find = setUp({ '/home/project/run': '#!/usr/bin/env node\n' });
	expect(find('./run', ['./run']).args).toEqual(['node', '/home/project/./run']);
});
