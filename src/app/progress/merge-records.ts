// Two memories of the same check: what was passed stays passed, at the earlier time.
import type { CheckRecord } from './check-record.ts';

export function mergeRecords(one: CheckRecord | undefined, other: CheckRecord): CheckRecord {
	if (!one) return other;
	const times = [one.passedAt, other.passedAt].filter((time) => time !== null);
	return {
		...one,
		passedAt: times.length === 0 ? null : Math.min(...times),
		attempts: Math.max(one.attempts, other.attempts),
	};
}
