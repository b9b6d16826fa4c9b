// `clock(app)`: time inside a program that was started with `clock`.
import type { App } from './app.ts';

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const;
export type Duration = number | `${number} ${keyof typeof UNITS}`;

export interface Clock {
	/** Moves the clock by milliseconds, or by a text such as '15 min'; timers that are due run. */
	advance(by: Duration): Promise<void>;
	/** Milliseconds since 1970, as the program sees it. */
	now(): Promise<number>;
}

export function clock(app: App): Clock {
	return {
		async advance(by) {
			await app.control({ do: 'advance', ms: toMs(by) });
		},
		async now() {
			return Number(await app.control({ do: 'now' }));
		},
	};
}

function toMs(by: Duration): number {
	if (typeof by === 'number') return by;
	const [amount, unit] = by.split(' ');
	const ms = Number(amount) * UNITS[unit as keyof typeof UNITS];
	if (Number.isNaN(ms)) throw new Error(`"${by}" is no time; write '15 min' or '2 h'`);
	return ms;
}
