// Scripts on descriptors run on the kernel and on the real file system; results and codes must be the same.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes, text } from '../text.ts';

const O_RDWR = 2;
const O_CREAT = 0o100;
const O_TRUNC = 0o1000;
const O_APPEND = 0o2000;

/** Descriptor n is the n-th that was opened. */
interface Files {
	open(path: string, flags: number): Promise<unknown>;
	read(n: number, length: number, position: number): Promise<unknown>;
	write(n: number, data: string, position: number): Promise<unknown>;
	size(n: number): Promise<unknown>;
	truncate(n: number, length: number): Promise<unknown>;
	unlink(path: string): Promise<unknown>;
	content(path: string): Promise<unknown>;
	close(n: number): Promise<unknown>;
}

const scripts: Record<string, (files: Files) => Promise<unknown>[]> = {
	'position moves with reads and writes, but not with those at a position': (files) => [
		files.open('/a', O_RDWR | O_CREAT),
		files.write(0, 'hello world', -1),
		files.write(0, 'J', 0),
		files.read(0, 5, 0),
		files.read(0, 5, -1),
		files.write(0, '!', -1),
		files.content('/a'),
	],
	'two opens have two positions': (files) => [
		files.open('/a', O_RDWR | O_CREAT),
		files.open('/a', O_RDWR),
		files.write(0, 'abc', -1),
		files.read(1, 2, -1),
		files.read(1, 2, -1),
		files.read(1, 2, -1),
	],
	'appending ignores positions': (files) => [
		files.open('/a', 1 | O_CREAT | O_APPEND),
		files.write(0, 'one', -1),
		files.write(0, 'two', 0),
		files.content('/a'),
		files.read(0, 1, 0),
	],
	'holes and truncation': (files) => [
		files.open('/a', O_RDWR | O_CREAT | O_TRUNC),
		files.write(0, 'x', 5),
		files.size(0),
		files.content('/a'),
		files.truncate(0, 3),
		files.truncate(0, 8),
		files.content('/a'),
		files.truncate(0, -1),
		files.write(0, '', 100),
		files.size(0),
	],
	'access modes': (files) => [
		files.open('/a', O_CREAT),
		files.write(0, 'x', -1),
		files.truncate(0, 1),
		files.open('/a', 1),
		files.read(1, 1, -1),
		files.write(1, 'x', -1),
	],
	'a file lives on while it is open': (files) => [
		files.open('/a', O_RDWR | O_CREAT),
		files.write(0, 'kept', -1),
		files.unlink('/a'),
		files.content('/a'),
		files.read(0, 10, 0),
		files.close(0),
		files.close(0),
		files.read(0, 10, 0),
	],
	'directories can be opened, not read': (files) => [files.open('/', 0), files.read(0, 1, 0)],
};

test.each(Object.entries(scripts))('%s', async (_, script) => {
	const real = await outcomes(script(realDescriptors()));
	expect(await outcomes(script(await kernelDescriptors()))).toEqual(real);
});

async function outcomes(steps: Promise<unknown>[]): Promise<unknown[]> {
	const settled = await Promise.allSettled(steps);
	return settled.map((one) =>
		one.status === 'fulfilled' ? one.value : (one.reason as { code?: string }).code,
	);
}

function realDescriptors(): Files {
	const root = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-'));
	onTestFinished(() => fs.rmSync(root, { recursive: true }));
	const fds: number[] = [];
	const fd = (n: number): number => fds[n] ?? -1;
	return {
		open: async (file, flags) => void fds.push(fs.openSync(root + file, flags)),
		async read(n, length, position) {
			const buffer = Buffer.alloc(length);
			const read = fs.readSync(fd(n), buffer, 0, length, position < 0 ? null : position);
			return buffer.toString('latin1', 0, read);
		},
		write: async (n, data, position) => fs.writeSync(fd(n), data, position < 0 ? null : position),
		size: async (n) => fs.fstatSync(fd(n)).size,
		// fs.ftruncateSync(fd, -1) makes 0 of it; the system call is EINVAL.
		async truncate(n, length) {
			if (length < 0) throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' });
			fs.ftruncateSync(fd(n), length);
		},
		unlink: async (file) => fs.unlinkSync(root + file),
		content: async (file) => fs.readFileSync(root + file, 'latin1'),
		close: async (n) => fs.closeSync(fd(n)),
	};
}

async function kernelDescriptors(): Promise<Files> {
	const { host } = boot();
	await host.call('mkdir', '/root/t', 0o755, false);
	// The host has no other descriptors: the n-th opened is n.
	return {
		open: async (file, flags) => void (await host.call('open', `/root/t${file}`, flags, 0o644)),
		read: async (n, length, position) => text(await host.call('read', n, length, position)),
		write: (n, data, position) => host.call('write', n, bytes(data), position),
		size: async (n) => (await host.call('fstat', n))[8],
		truncate: (n, length) => host.call('ftruncate', n, length),
		unlink: (file) => host.call('unlink', `/root/t${file}`),
		content: async (file) => text(await host.call('readFile', `/root/t${file}`)),
		close: (n) => host.call('close', n),
	};
}

test('dup shares the position', async () => {
	const { host } = boot();
	const fd = await host.call('open', '/tmp/a', O_RDWR | O_CREAT, 0o644);
	const copy = await host.call('dup', fd);
	await host.call('write', fd, bytes('one'), -1);
	await host.call('write', copy, bytes('two'), -1);
	await host.call('close', fd);
	await host.call('fsync', copy);
	expect(text(await host.call('read', copy, 10, 0))).toBe('onetwo');
	expect(await host.call('fdKind', copy)).toBe('file');
});

test('devices', async () => {
	const { host } = boot();
	const open = (name: string) => host.call('open', `/dev/${name}`, O_RDWR, 0);
	const none = await open('null');
	expect(await host.call('write', none, bytes('gone'), -1)).toBe(4);
	expect(await host.call('read', none, 10, -1)).toHaveLength(0);
	expect(await host.call('read', await open('zero'), 3, -1)).toEqual(new Uint8Array(3));
	const random = await host.call('read', await open('urandom'), 64, -1);
	expect(new Set(random).size).toBeGreaterThan(10);
	await expect(open('tty')).rejects.toThrow('ENXIO');
	expect((await host.call('stat', '/dev/null', true))[1] & 0o170000).toBe(0o020000);
	await expect(host.call('fdKind', 99)).rejects.toThrow('EBADF');
});
