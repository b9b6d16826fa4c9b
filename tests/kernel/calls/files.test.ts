// Every script runs on the kernel and on the real file system: results and error codes must be the same.
import { expect, test } from 'vitest';
import type { KernelClient } from '#kernel/client.ts';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';
import { realFiles, type FileCalls } from './real-files.ts';

const W = 0o1101; // O_WRONLY | O_CREAT | O_TRUNC
const A = 0o2101; // O_WRONLY | O_CREAT | O_APPEND
const WX = 0o1301; // with O_EXCL
const R = 0;
const RW = 2;
const CREAT = 0o100;
const DIRECTORY = 0o200000;
const NOFOLLOW = 0o400000;
const file = (path: string, content = 'x') => ['writeFile', path, bytes(content), W, 0o644];
const directory = (path: string) => ['mkdir', path, 0o755, false];

type Script = (readonly unknown[])[];

const scripts: Record<string, Script> = {
	'write, append, read': [
		file('/a', 'one'),
		['writeFile', '/a', bytes(' two'), A, 0o644],
		['readFile', '/a'],
		file('/a', 'new'),
		['readFile', '/a'],
		['writeFile', '/a', bytes('!'), 1, 0],
		['readFile', '/a'],
		['stat', '/a', true],
	],
	'exclusive creation': [
		['writeFile', '/a', bytes('1'), WX, 0o600],
		['writeFile', '/a', bytes('2'), WX, 0o600],
		['stat', '/a', true],
		['symlink', 'nowhere', '/dangling'],
		['writeFile', '/dangling', bytes('3'), WX, 0o600],
		['open', '/dangling', R, 0],
		file('/dangling', 'through'),
		['readFile', '/nowhere'],
	],
	'missing and not directories': [
		['readFile', '/none'],
		['readFile', '/none/below'],
		file('/f'),
		['readFile', '/f/below'],
		['stat', '/f/', true],
		['stat', '/f/.', true],
		['stat', '/f/..', true],
		['readdir', '/f'],
		['readdir', '/none'],
		file('/none/x'),
		['mkdir', '/f/d', 0o755, false],
		['rmdir', '/f'],
		['readlink', '/f'],
		['readlink', '/none'],
		['access', '/none', 0],
		['access', '/f', 1],
		['access', '/f', 4],
	],
	'directories are no files': [
		directory('/d'),
		['readFile', '/d'],
		file('/d'),
		['unlink', '/d'],
		['open', '/d', R, 0],
		['open', '/d', RW, 0],
		['open', '/d', R | CREAT, 0o644],
		['open', '/d', DIRECTORY, 0],
		['copyFile', '/d', '/e', 0],
		file('/d/new/'),
	],
	'open flags': [
		file('/a'),
		['symlink', 'a', '/l'],
		['open', '/l', NOFOLLOW, 0],
		['open', '/a', NOFOLLOW, 0],
		['open', '/a', DIRECTORY, 0],
		['open', '/b/', CREAT, 0o644],
		['open', '/b', R, 0],
		['open', '', R, 0],
	],
	mkdir: [
		directory('/d'),
		directory('/d'),
		directory('/d/e/f'),
		['mkdir', '/d/e/f/g', 0o755, true],
		['mkdir', '/d/e/f/g', 0o755, true],
		['mkdir', '/d/e/', 0o755, true],
		directory('/d/slash/'),
		['readdir', '/d'],
		file('/d/file'),
		['mkdir', '/d/file', 0o755, true],
		['mkdir', '/d/file/x', 0o755, true],
		['mkdir', '/d/mode', 0o700, false],
		['stat', '/d/mode', true],
	],
	remove: [
		directory('/d'),
		file('/d/x'),
		['rmdir', '/d'],
		['unlink', '/d/x'],
		['unlink', '/d/x'],
		['rmdir', '/d/.'],
		['rmdir', '/d'],
		['rmdir', '/d'],
		['symlink', 'nowhere', '/l'],
		['rmdir', '/l'],
		['unlink', '/l'],
		['stat', '/l', false],
	],
	rename: [
		file('/a', 'a'),
		file('/b', 'b'),
		['rename', '/a', '/b'],
		['readFile', '/b'],
		['stat', '/a', true],
		['rename', '/none', '/x'],
		directory('/d'),
		directory('/e'),
		file('/e/full'),
		['rename', '/d', '/e'],
		['rename', '/b', '/d'],
		['rename', '/d', '/b'],
		['rename', '/d', '/d/inside'],
		['rename', '/e', '/d'],
		['readdir', '/d'],
		['rename', '/d', '/d'],
		['rename', '/b', '/c/'],
		['rename', '/b', '/none/b'],
		['rename', '/d/full', '/full'],
		['readdir', '/d'],
		['readdir', '/'],
	],
	'hard links': [
		file('/a', 'one'),
		['link', '/a', '/b'],
		['nlink', '/a'],
		file('/b', 'two'),
		['readFile', '/a'],
		['unlink', '/a'],
		['nlink', '/b'],
		['readFile', '/b'],
		['link', '/b', '/b'],
		['link', '/none', '/c'],
		directory('/d'),
		['link', '/d', '/c'],
		['link', '/b', '/c'],
		['rename', '/b', '/c'],
		['readdir', '/'],
	],
	'symbolic links': [
		directory('/d'),
		file('/d/x', 'x'),
		['symlink', 'd', '/l'],
		['symlink', 'd', '/l'],
		['readFile', '/l/x'],
		['readFile', '/l/../d/x'],
		['realpath', '/l/x'],
		['readlink', '/l'],
		['stat', '/l', false],
		['stat', '/l', true],
		['stat', '/l/', false],
		['symlink', 'loop', '/loop'],
		['stat', '/loop', true],
		['readFile', '/loop/x'],
		['realpath', '/loop'],
		['realpath', '/none'],
		['symlink', '../d/x', '/d/up'],
		['readFile', '/l/up'],
		['realpath', '/l/up'],
		['mkdir', '/l/new', 0o755, true],
		['readdir', '/d'],
	],
	'names that are too long': [
		file(`/${'n'.repeat(255)}`),
		file(`/${'n'.repeat(256)}`),
		['stat', `/${'d/'.repeat(2100)}`, true],
	],
	modes: [
		file('/a'),
		['chmod', '/a', 0o4751],
		['stat', '/a', true],
		['access', '/a', 1],
		['chmod', '/none', 0],
	],
	copy: [
		file('/a', 'one'),
		['chmod', '/a', 0o755],
		['copyFile', '/a', '/b', 0],
		['stat', '/b', true],
		['copyFile', '/a', '/b', 1],
		file('/a', 'other'),
		['copyFile', '/a', '/b', 0],
		['readFile', '/b'],
		['copyFile', '/none', '/b', 0],
		directory('/d'),
		['copyFile', '/a', '/d', 0],
		['copyFile', '/a', '/none/x', 0],
	],
	'names in order': [file('/b'), file('/a'), file('/B'), file('/é'), file('/.x'), ['readdir', '/']],
};

test.each(Object.entries(scripts))('%s', async (_, script) => {
	const { host } = boot();
	const real = await run(realFiles(), script);
	expect(await run(kernelFiles(host), script)).toEqual(real);
});

async function run(calls: FileCalls, script: Script): Promise<unknown[]> {
	const results = [];
	for (const step of script) {
		const [name, ...args] = step;
		const what = step.map((part) => (part instanceof Uint8Array ? text(part) : part)).join(' ');
		try {
			results.push([what, await calls(String(name), ...args)]);
		} catch (error) {
			results.push([what, error instanceof Error && 'code' in error ? error.code : error]);
		}
	}
	return results;
}

/** The same calls, below /tmp/root. */
function kernelFiles(host: KernelClient): FileCalls {
	const root = '/tmp/root';
	const made = host.call('mkdir', root, 0o755, true);
	const call = host.call.bind(host) as (name: string, ...args: unknown[]) => Promise<unknown>;
	return async (name, ...args) => {
		await made;
		const paths = name === 'rename' || name === 'link' || name === 'copyFile' ? [0, 1] : [0];
		const full = args.map((arg, i) => {
			const isPath = name === 'symlink' ? i === 1 : paths.includes(i);
			return isPath ? root + String(arg) : arg;
		});
		if (name === 'nlink') return ((await call('stat', ...full, false)) as number[])[2];
		if (name === 'chmod') full.push(true);
		const result = await call(name, ...full);
		return comparable(name, result, root);
	};
}

function comparable(name: string, result: unknown, root: string): unknown {
	if (name === 'open') return 'opened';
	if (name === 'stat') {
		const [, mode = 0, , , , , , , size] = result as number[];
		return [mode.toString(8), (mode & 0o170000) === 0o040000 ? 0 : size];
	}
	if (name === 'readdir') return (result as [string][]).map(([entry]) => entry);
	if (name === 'mkdir' || name === 'realpath')
		return (result as string | undefined)?.slice(root.length);
	return result;
}

test('mkdtemp makes a directory of its own', async () => {
	const { host } = boot();
	const first = await host.call('mkdtemp', '/tmp/x-');
	const second = await host.call('mkdtemp', '/tmp/x-');
	expect(first).toMatch(/^\/tmp\/x-[a-zA-Z0-9]{6}$/);
	expect(second).not.toBe(first);
	expect((await host.call('stat', first, true))[1].toString(8)).toBe('40700');
	await expect(host.call('mkdtemp', '/none/x-')).rejects.toThrow('ENOENT');
});

test('openStat opens and says what it is', async () => {
	const { host } = boot();
	await host.call('writeFile', '/tmp/a', new Uint8Array(5), 0o1101, 0o644);
	const { fd, stat } = await host.call('openStat', '/tmp/a', 0, 0);
	expect(stat).toEqual(await host.call('fstat', fd));
	expect(stat[8]).toBe(5);
	await expect(host.call('openStat', '/tmp/none', 0, 0)).rejects.toThrow('ENOENT');
});

test('rm removes trees', async () => {
	const { host } = boot();
	await host.call('mkdir', '/tmp/a/b/c', 0o755, true);
	await host.call('writeFile', '/tmp/a/b/x', bytes('x'), W, 0o644);
	await expect(host.call('rm', '/tmp/a', false)).rejects.toThrow('EISDIR');
	await host.call('rm', '/tmp/a', true);
	expect(await host.call('readdir', '/tmp')).toEqual([]);
	await expect(host.call('rm', '/tmp/a', true)).rejects.toThrow('ENOENT');
	await expect(host.call('rm', '/', true)).rejects.toThrow('EBUSY');
});

test('standard streams and devices', async () => {
	const { host } = boot();
	await expect(host.call('readFile', '/dev/stdin')).rejects.toThrow('ENOTSUP');
	await expect(host.call('open', '/dev/stdin', 0, 0)).rejects.toThrow('EBADF');
	const [a, b] = await host.call('socketPair');
	const copy = await host.call('open', `/dev/fd/${a}`, 0, 0);
	await host.call('close', a);
	await host.call('write', copy, bytes('x'), -1);
	expect(text(await host.call('read', b, 10, -1))).toBe('x');
});
