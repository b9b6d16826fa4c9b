import { expect, test } from 'vitest';
import { Flow } from '#kernel/streams/flow.ts';
import { bytes, text } from '../text.ts';

test('a reader waits for bytes, then reads the end', () => {
	const flow = new Flow();
	expect(flow.take(10)).toBeUndefined();
	flow.push(bytes('x'));
	flow.end();
	expect(text(flow.take(10) ?? bytes(''))).toBe('x');
	expect(flow.take(10)).toHaveLength(0);
	flow.push(bytes('late'));
	expect(flow.take(10)).toHaveLength(0);
});

test('has room up to 256 KiB and wakes writers when there is room again', () => {
	const flow = new Flow();
	flow.push(new Uint8Array(256 * 1024));
	expect(flow.hasRoom).toBe(true);
	flow.push(new Uint8Array(1));
	expect(flow.hasRoom).toBe(false);
	let woken = 0;
	flow.writable.add(() => {
		woken++;
		return true;
	});
	flow.take(1);
	expect(flow.hasRoom).toBe(true);
	expect(woken).toBe(1);
});

test('an abandoned flow takes everything and keeps nothing', () => {
	const flow = new Flow();
	flow.push(new Uint8Array(100_000));
	flow.abandon();
	expect(flow.hasRoom).toBe(true);
	expect(flow.length).toBe(0);
	flow.push(bytes('x'));
	expect(flow.length).toBe(0);
});

test('a break is read after what was written, once', () => {
	const flow = new Flow();
	flow.push(bytes('x'));
	flow.break();
	expect(flow.broken).toBe(true);
	expect(text(flow.take(10) ?? bytes(''))).toBe('x');
	flow.mend();
	expect(flow.broken).toBe(false);
	expect(flow.take(10)).toHaveLength(0);
});
