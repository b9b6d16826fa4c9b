// Events come out as soon as their line is complete, whatever else is printed and wherever the pieces end.
import { expect, test } from 'vitest';
import { CheckEventReader } from '#course/check-event-reader.ts';
import { parseCheckEvents } from '#course/parse-check-events.ts';

const MARK = '\u001eslipway ';
const passed = { type: 'check', id: 'a', says: 'it works', ok: true, ms: 3 };
const end = { type: 'end', passed: 1, failed: 0 };
const line = (event: object): string => `${MARK}${JSON.stringify(event)}\r\n`;

test('an event is there with the end of its line, not before', () => {
	const reader = new CheckEventReader();
	const [first, second] = [line(passed).slice(0, 20), line(passed).slice(20)];
	expect(reader.push(first)).toEqual([]);
	expect(reader.push(second)).toEqual([passed]);
	expect(reader.push(line(end) + line(passed).slice(0, 5))).toEqual([end]);
});

test('what a program prints around it is kept apart', () => {
	const reader = new CheckEventReader();
	expect(reader.push(`hello\nno newline${line(end)}`)).toEqual([end]);
	expect(reader.other).toBe('hello\nno newline');
});

test('a line that only looks like one of ours is no event', () => {
	const reader = new CheckEventReader();
	expect(reader.push(`${MARK}{"type":"check"}\n${MARK}{broken\n${MARK}{"type":"other"}\n`)).toEqual(
		[],
	);
	expect(reader.other).toContain('{broken');
});

test('a failure comes with all that is shown of it', () => {
	const failed = {
		type: 'check',
		id: 'b',
		says: 'it fails',
		ok: false,
		ms: 5,
		message: 'GET /: answered 501, expected 200',
		failure: {
			part: 'status',
			expected: '200',
			actual: '501',
			exchange: {
				method: 'GET',
				path: '/',
				requestHeaders: {},
				status: 501,
				statusText: 'Not Implemented',
				responseHeaders: [['a', 'b']],
				responseBody: 'no',
				ms: 2,
			},
		},
	};
	expect(parseCheckEvents(line(failed).trimEnd())).toEqual([failed]);
});
