import { expect, test } from 'vitest';
import { Terminal } from '#kernel/terminals/terminal.ts';
import { bytes, text } from '../text.ts';

function open() {
	const signals: [signal: number, group: number][] = [];
	const terminal = new Terminal(80, 24, (signal, group) => signals.push([signal, group]));
	return { terminal, signals, screen: () => text(terminal.output.take(65536) ?? bytes('')) };
}

test('prints with returns', () => {
	const { terminal, screen } = open();
	terminal.print(bytes('a\nb\n'));
	expect(screen()).toBe('a\r\nb\r\n');
});

test('reads one line at a time, in pieces when asked', () => {
	const { terminal } = open();
	expect(terminal.read(10)).toBeUndefined();
	terminal.type(bytes('first\rsecond\r'));
	expect(text(terminal.read(3) ?? bytes(''))).toBe('fir');
	expect(text(terminal.read(10) ?? bytes(''))).toBe('st\n');
	expect(text(terminal.read(10) ?? bytes(''))).toBe('second\n');
	terminal.type(bytes('\u0004'));
	expect(terminal.read(10)).toHaveLength(0);
	expect(terminal.read(10)).toBeUndefined();
});

test('unread keys make the writer wait', () => {
	const { terminal } = open();
	terminal.setRaw(true);
	terminal.type(new Uint8Array(65537));
	expect(terminal.takesKeys).toBe(false);
	terminal.read(10);
	expect(terminal.takesKeys).toBe(true);
});

test('signals go to the foreground group', () => {
	const { terminal, signals } = open();
	terminal.type(bytes('\u0003'));
	expect(signals).toEqual([]);
	terminal.join(5, 5);
	terminal.setForeground(7);
	terminal.type(bytes('\u0003'));
	terminal.resize(80, 24);
	terminal.resize(100, 30);
	expect(signals).toEqual([
		[2, 7],
		[28, 7],
	]);
	expect(terminal.size).toEqual([100, 30]);
});

test('hang-up: SIGHUP for session and foreground, the end for readers', () => {
	const { terminal, signals } = open();
	terminal.join(5, 5);
	terminal.setForeground(7);
	terminal.hangUp();
	expect(signals).toEqual([
		[1, 5],
		[1, 7],
	]);
	expect(terminal.read(10)).toHaveLength(0);
});

test('the screen ends when the last program closed it', () => {
	const { terminal } = open();
	terminal.openSlave();
	terminal.openSlave();
	terminal.closeSlave();
	expect(terminal.output.ended).toBe(false);
	terminal.closeSlave();
	expect(terminal.output.ended).toBe(true);
});
