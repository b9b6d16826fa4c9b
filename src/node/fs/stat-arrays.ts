// The arrays in which stat results travel to lib/internal/fs/utils.js (FillStatsArray of src/node_file-inl.h):
// 18 fields, times as seconds and nanoseconds, as doubles or bigints.
import type { Stat } from '#kernel/syscalls.ts';

const FIELDS = 18;
const FIRST_TIME = 10;

export class StatArrays {
	/** Synchronous calls answer in these; the second half is for StatWatcher's previous values. */
	readonly numbers = new Float64Array(2 * FIELDS);
	readonly bigints = new BigInt64Array(2 * FIELDS);
	readonly fsNumbers = new Float64Array(8);
	readonly fsBigints = new BigInt64Array(8);

	fill(stat: Stat, useBigint: boolean, shared: boolean): Float64Array | BigInt64Array {
		if (useBigint) {
			const target = shared ? this.bigints : new BigInt64Array(FIELDS);
			return StatArrays.write(target, stat, 0);
		}
		return StatArrays.write(shared ? this.numbers : new Float64Array(FIELDS), stat, 0);
	}

	/** Writes one stat at `offset`; for StatWatcher, which has two side by side. */
	static write<Target extends Float64Array | BigInt64Array>(
		target: Target,
		stat: Stat,
		offset: number,
	): Target {
		const put = (field: number, value: number): void => {
			if (target instanceof Float64Array) target[offset + field] = value;
			else target[offset + field] = BigInt(value);
		};
		for (let field = 0; field < FIRST_TIME; field++) put(field, stat[field] ?? 0);
		for (let time = 0; time < 4; time++) {
			const milliseconds = stat[FIRST_TIME + time] ?? 0;
			const seconds = Math.floor(milliseconds / 1000);
			put(FIRST_TIME + 2 * time, seconds);
			put(FIRST_TIME + 2 * time + 1, Math.round((milliseconds - seconds * 1000) * 1e6));
		}
		return target;
	}

	fillFs(values: number[], useBigint: boolean, shared: boolean): Float64Array | BigInt64Array {
		if (!useBigint) {
			const target = shared ? this.fsNumbers : new Float64Array(8);
			target.set(values);
			return target;
		}
		const target = shared ? this.fsBigints : new BigInt64Array(8);
		target.set(values.map(BigInt));
		return target;
	}
}
