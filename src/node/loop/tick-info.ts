// TickInfo of src/env.h: two flags that lib/internal/process/task_queues.js writes. Microtasks run when no code of
// ours does, so a flag raised by one must call for a turn: hence accessors instead of a Uint8Array.
export interface TickInfo {
	/** kHasTickScheduled */
	0: number;
	/** kHasRejectionToWarn */
	1: number;
	readonly pending: boolean;
}

/** `raised` is called whenever a flag becomes non-zero. */
export function tickInfo(raised: () => void): TickInfo {
	let tick = 0;
	let rejection = 0;
	return {
		get 0() {
			return tick;
		},
		set 0(value: number) {
			tick = value;
			if (value) raised();
		},
		get 1() {
			return rejection;
		},
		set 1(value: number) {
			rejection = value;
			if (value) raised();
		},
		get pending() {
			return (tick | rejection) !== 0;
		},
	};
}
