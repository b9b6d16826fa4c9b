// The command repeats the request: method, path and the headers that curl does not send by itself.
import { expect, test } from 'vitest';
import { asCurl } from '../../src/app/requests/as-curl.ts';
import type { RequestEntry } from '../../src/app/requests/request-entry.ts';

const entry: RequestEntry = {
	id: '1-1',
	time: 0,
	method: 'POST',
	path: '/notes?q=a&b=c',
	status: 200,
	ms: 1,
	bytes: 0,
	pid: 1,
	aborted: false,
	requestHeaders: [
		['Host', 'localhost:3000'],
		['Sec-Fetch-Mode', 'cors'],
		['Authorization', "Bearer it's"],
	],
	responseHeaders: [],
};

test('a POST with a header of its own', () => {
	expect(asCurl(entry, 3000)).toBe(
		String.raw`curl -i -X POST -H 'Authorization: Bearer it'\''s' 'localhost:3000/notes?q=a&b=c'`,
	);
});

test('GET needs no method, HEAD has an option of its own', () => {
	const plain = { ...entry, path: '/', requestHeaders: [] };
	expect(asCurl({ ...plain, method: 'GET' }, 8080)).toBe('curl -i localhost:8080/');
	expect(asCurl({ ...plain, method: 'HEAD' }, 8080)).toBe('curl -I localhost:8080/');
});
