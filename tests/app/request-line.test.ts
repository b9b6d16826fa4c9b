// One request, one line: aligned, coloured by class, never wider than the terminal.
import { expect, test } from 'vitest';
import type { RequestEntry } from '../../src/app/requests/request-entry.ts';
import { requestLine } from '../../src/app/requests/request-line.ts';
import { plainText } from '../../src/app/server/plain-text.ts';

const entry: RequestEntry = {
	id: '1-1',
	time: 0,
	method: 'GET',
	path: '/health',
	status: 200,
	ms: 1.84,
	bytes: 15,
	pid: 1,
	aborted: false,
	requestHeaders: [],
	responseHeaders: [],
};

test('method, path, status, time and size in columns', () => {
	const lines = [
		entry,
		{ ...entry, method: 'DELETE', path: '/notes/7', status: 404, ms: 123.4, bytes: 1400 },
	].map((each) => plainText(requestLine(each, 100)));
	expect(lines[0]).toMatch(/^› GET {4}\/health +✓ 200 +1\.8 ms +15 B\r\n$/);
	expect(lines[1]).toMatch(/^› DELETE \/notes\/7 +! 404 +123 ms +1\.4 kB\r\n$/);
	expect(lines[0]?.length).toBe(lines[1]?.length);
});

test('the colour is that of the class', () => {
	const colours = [200, 302, 404, 500].map(
		(status) => /\x1b\[(3\d)m. \d{3}/.exec(requestLine({ ...entry, status }, 80))?.[1],
	);
	expect(colours).toEqual(['32', '34', '33', '31']);
});

test.each([38, 55, 56, 80, 200])('fits into %i columns', (columns) => {
	const line = plainText(requestLine({ ...entry, path: `/${'long/'.repeat(60)}` }, columns));
	expect(line.trimEnd().length).toBeLessThanOrEqual(columns);
	expect(line).toContain('…');
});

test('what a client sends cannot move the cursor', () => {
	const line = requestLine({ ...entry, path: '/\x1b[2J\x07\r\n' }, 80);
	expect(line.replace(/\x1b\[\d+m/g, '')).toMatch(/^[^\p{Cc}]*\r\n$/u);
});
