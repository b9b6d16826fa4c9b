// A node:test reporter: one JSON line per event (types in course/check-event.ts), for the player and for `prove`.
import type { TestEvent } from 'node:test/reporters';
import type { CheckError } from './check-error.ts';
import type { StartError } from './start-error.ts';

const NAME = /^([a-z0-9-]+): (.+)$/;
/** Each line begins with this, so that what a program prints is never taken for a result. */
const MARK = '\u001eslipway ';

export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
	let passed = 0;
	let failed = 0;
	for await (const event of source) {
		if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
		const { name, nesting, details } = event.data;
		if (nesting > 0) continue;
		const [, id, says] = NAME.exec(name) ?? [];
		const ms = details.duration_ms;
		if (event.type === 'test:pass') {
			passed++;
			if (id) yield line({ type: 'check', id, says, ok: true, ms });
			continue;
		}
		failed++;
		const cause = causeOf(event.data.details);
		yield line(
			id
				? { type: 'check', id, says, ok: false, ms, ...explain(cause) }
				: { type: 'broken', ...explain(cause) },
		);
	}
	yield line({ type: 'end', passed, failed });
}

/** node:test wraps what a test threw. */
function causeOf(details: { error?: Error }): unknown {
	return details.error?.cause ?? details.error;
}

function explain(cause: unknown): object {
	// By name, not by class: the reporter is a bundle of its own, with classes of its own.
	if (isNamed<StartError>(cause, 'StartError'))
		return { message: cause.message, start: cause.start };
	if (isNamed<CheckError>(cause, 'CheckError'))
		return { message: cause.message, failure: cause.failure };
	if (cause instanceof Error) return { message: cause.message, stack: cause.stack };
	return { message: String(cause) };
}

function isNamed<Kind extends Error>(cause: unknown, name: string): cause is Kind {
	return cause instanceof Error && cause.name === name;
}

function line(event: object): string {
	return `${MARK}${JSON.stringify(event)}\n`;
}
