// What watchers hear, judged by the real system where it is Linux.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { boot } from '../boot.ts';
import { bytes } from '../text.ts';

const W = 0o1101;

test('events for all that can happen to an entry', async () => {
	const { host, events } = boot();
	await host.call('mkdir', '/tmp/d', 0o755, false);
	const watch = await host.call('watch', '/tmp/d', false);
	await host.call('writeFile', '/tmp/d/a', bytes('1'), W, 0o644);
	await host.call('writeFile', '/tmp/d/a', bytes('2'), W, 0o644);
	await host.call('chmod', '/tmp/d/a', 0o600, true);
	await host.call('rename', '/tmp/d/a', '/tmp/d/b');
	await host.call('mkdir', '/tmp/d/sub', 0o755, false);
	await host.call('writeFile', '/tmp/d/sub/deep', bytes(''), W, 0o644);
	await host.call('unlink', '/tmp/d/b');
	await host.call('unwatch', watch);
	await host.call('unlink', '/tmp/d/sub/deep');
	await host.call('rmdir', '/tmp/d/sub');
	expect(events).toEqual(
		[
			['rename', 'a'],
			['change', 'a'],
			['change', 'a'],
			['change', 'a'],
			['rename', 'a'],
			['rename', 'b'],
			['rename', 'sub'],
			['rename', 'b'],
		].map(([event, name]) => ({ type: 'watch', watch, event, name })),
	);
});

test.runIf(process.platform === 'linux')('the same kinds of events as Linux', async () => {
	const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-'));
	const real = new Set<string>();
	const watcher = fs.watch(directory, (event, name) => real.add(`${event} ${name}`));
	onTestFinished(() => {
		watcher.close();
		fs.rmSync(directory, { recursive: true });
	});
	fs.writeFileSync(`${directory}/a`, '1');
	fs.renameSync(`${directory}/a`, `${directory}/b`);
	fs.unlinkSync(`${directory}/b`);
	const { host, events } = boot();
	await host.call('mkdir', '/tmp/d', 0o755, false);
	await host.call('watch', '/tmp/d', false);
	await host.call('writeFile', '/tmp/d/a', bytes('1'), W, 0o644);
	await host.call('rename', '/tmp/d/a', '/tmp/d/b');
	await host.call('unlink', '/tmp/d/b');
	const ours = events.flatMap((one) => (one.type === 'watch' ? [`${one.event} ${one.name}`] : []));
	await expect.poll(() => [...real].sort()).toEqual([...new Set(ours)].sort());
});

test('a file that is watched; writes by descriptor; the end of a watched path', async () => {
	const { host, events } = boot();
	await host.call('writeFile', '/tmp/f', bytes(''), W, 0o644);
	await host.call('watch', '/tmp/f', false);
	const fd = await host.call('open', '/tmp/f', 1, 0);
	await host.call('write', fd, bytes('x'), -1);
	await host.call('ftruncate', fd, 0);
	await host.call('unlink', '/tmp/f');
	expect(events.map((one) => (one.type === 'watch' ? `${one.event} ${one.name}` : ''))).toEqual([
		'change f',
		'change f',
		'rename f',
	]);
	await expect(host.call('watch', '/tmp/none', false)).rejects.toThrow('ENOENT');
});

test('a recursive watch hears of everything below, also of what an rm takes away', async () => {
	const { host, events } = boot();
	await host.call('mkdir', '/tmp/d/e', 0o755, true);
	await host.call('watch', '/tmp', true);
	await host.call('writeFile', '/tmp/d/e/f', bytes(''), W, 0o644);
	await host.call('rm', '/tmp/d', true);
	const names = events.map((one) => (one.type === 'watch' ? `${one.event} ${one.name}` : ''));
	expect(names).toEqual(['rename d/e/f', 'change d/e/f', 'rename d/e/f', 'rename d/e', 'rename d']);
});
