import { expect, test } from 'vitest';
import { LineDiscipline } from '#kernel/terminals/line-discipline.ts';
import { bytes, text } from '../text.ts';

function typing() {
	const screen: number[] = [];
	const lines: string[] = [];
	const signals: number[] = [];
	const line = new LineDiscipline({
		echo: (echoed) => screen.push(...echoed),
		deliver: (data) => lines.push(text(data)),
		signal: (number) => signals.push(number),
		flush: () => lines.splice(0),
	});
	const type = (keys: string): void => line.input(bytes(keys));
	return { line, type, lines, signals, shown: () => text(new Uint8Array(screen)) };
}

test('a line is delivered when Return is pressed, and shown as it is typed', () => {
	const { type, lines, shown } = typing();
	type('ls -');
	type('l\rnext');
	expect(lines).toEqual(['ls -l\n']);
	expect(shown()).toBe('ls -l\nnext');
});

test('Backspace erases a character with all its bytes', () => {
	const { type, lines, shown } = typing();
	type('aé\u007f\u007f\u007fb\r');
	expect(lines).toEqual(['b\n']);
	expect(shown()).toBe('aé\b \b\b \bb\n');
});

test('^W erases a word, ^U the line', () => {
	const { type, lines } = typing();
	type('one two  \u0017three\r');
	type('one two\u0015three\r');
	expect(lines).toEqual(['one three\n', 'three\n']);
});

test('^D delivers what was typed; on an empty line, the end', () => {
	const { type, lines } = typing();
	type('half\u0004\u0004');
	expect(lines).toEqual(['half', '']);
});

test('^C and ^\\ signal, drop what was typed, and show', () => {
	const { type, lines, signals, shown } = typing();
	type('unread\rtyped\u0003');
	expect(lines).toEqual([]);
	type('\u001c');
	expect(signals).toEqual([2, 3]);
	expect(shown()).toBe('unread\ntyped^C^\\');
});

test('other control keys show with a caret and erase as two columns; ^Z does nothing', () => {
	const { type, lines, shown } = typing();
	type('\u001b\u007f\u001a\r');
	expect(lines).toEqual(['\n']);
	expect(shown()).toBe('^[\b \b\b \b\n');
});

test('raw mode passes every key on, unseen', () => {
	const { line, type, lines, signals, shown } = typing();
	type('before');
	line.setRaw(true);
	type('\u0003\r');
	expect(lines).toEqual(['before', '\u0003\r']);
	expect(signals).toEqual([]);
	expect(shown()).toBe('before');
	line.setRaw(false);
	expect(line.raw).toBe(false);
});

test('a line that is too long takes no more keys', () => {
	const { type, lines, shown } = typing();
	type(`${'x'.repeat(4095)}yz\r`);
	expect(lines[0]).toBe(`${'x'.repeat(4095)}\n`);
	expect(shown().endsWith('x\u0007\u0007\n')).toBe(true);
});
