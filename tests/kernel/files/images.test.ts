import { expect, test } from 'vitest';
import { writeImage } from '#kernel/image/write.ts';
import { boot, shared } from '../boot.ts';
import { bytes, text } from '../text.ts';

const imageOf = (files: Record<string, string>): SharedArrayBuffer =>
	shared(
		writeImage(Object.entries(files).map(([path, content]) => ({ path, bytes: bytes(content) }))),
	);

test('files below the image stay; those of the image win; both can be changed', async () => {
	const { host } = boot();
	const write = (path: string, content: string) =>
		host.call('writeFile', path, bytes(content), 0o1101, 0o644);
	await host.call('mkdir', '/tmp/m/lib', 0o755, true);
	await write('/tmp/m/lib/own', 'own');
	await write('/tmp/m/both', 'old');
	await host.call('mountImage', '/tmp/m', imageOf({ both: 'new', 'lib/theirs': 'theirs' }));
	const read = async (name: string) => text(await host.call('readFile', `/tmp/m/${name}`));
	expect([await read('both'), await read('lib/own'), await read('lib/theirs')]).toEqual([
		'new',
		'own',
		'theirs',
	]);
	await write('/tmp/m/lib/theirs', 'changed');
	await host.call('unlink', '/tmp/m/both');
	expect(await read('lib/theirs')).toBe('changed');
	expect(await host.call('readdir', '/tmp/m')).toEqual([['lib', 2]]);
});

test('an image can be the root', async () => {
	const { host } = boot();
	await host.call('mountImage', '/', imageOf({ 'etc/motd': 'hi', top: 'top' }));
	expect(text(await host.call('readFile', '/etc/motd'))).toBe('hi');
	expect(text(await host.call('readFile', '/etc/hosts'))).toContain('localhost');
	expect(text(await host.call('readFile', '/top'))).toBe('top');
});

test('mounts are counted, watchers hear of what appeared', async () => {
	const { host, kernel, events } = boot();
	await host.call('watch', '/home/project', false);
	expect(kernel.status.mounts).toBe(1);
	await host.call('mountImage', '/home/project', imageOf({ 'a/b': '' }));
	const { version, mounts } = await host.call('imageMounts');
	expect(version).toBe(2);
	expect(mounts.map(({ path }) => path)).toEqual(['/usr/lib/slipway', '/home/project']);
	expect(events).toEqual([{ type: 'watch', watch: 1, event: 'rename', name: 'a' }]);
});

test('what is no image is refused; a file is no place for one', async () => {
	const { host, machine } = boot();
	await expect(host.call('mountImage', '/tmp/m', shared(bytes('x')))).rejects.toThrow('EINVAL');
	expect(machine.errors).toEqual([]);
	await expect(host.call('mountImage', '/etc/hosts', imageOf({}))).rejects.toThrow('EEXIST');
});

test('mounting 2,000 files takes milliseconds', () => {
	const files = Array.from({ length: 2000 }, (_, i) => [`p${i % 100}/f${i}`, 'x'.repeat(1000)]);
	const image = imageOf(Object.fromEntries(files) as Record<string, string>);
	const times = Array.from({ length: 5 }, () => {
		const { kernel } = boot();
		const start = performance.now();
		kernel.images.mount('/home/project/node_modules', image);
		return performance.now() - start;
	});
	expect(Math.min(...times)).toBeLessThan(5);
});
