// What the checks of the kit's own lesson come to, in either engine.
import { expect } from 'vitest';
import type { CheckOutcome } from '#build/lesson/check-outcome.ts';

export function kitResults({ events, stderr }: CheckOutcome): void {
	const checks = events.filter((event) => event.type === 'check');
	expect(stderr).not.toMatch(/Error/);
	expect(checks.map(({ id, message }) => [id, message])).toEqual([
		['stream', undefined],
		['stream-silent', 'GET /slow: nothing for 200 ms, expected second'],
		['events', undefined],
		['socket', undefined],
		[
			'socket-refused',
			'WebSocket /nope: the server did not take the connection, expected a WebSocket',
		],
		['clock', undefined],
		['fault', undefined],
		['spy', undefined],
	]);
	// What a failed check shows: the request as sent, and what came of the answer.
	expect(checks[1]?.failure).toMatchObject({
		part: 'body',
		exchange: { method: 'GET', path: '/slow', status: 200, responseBody: 'first ' },
	});
	expect(checks[4]?.failure?.exchange).toMatchObject({
		path: '/nope',
		requestHeaders: { upgrade: 'websocket' },
	});
}
