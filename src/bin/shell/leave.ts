// `exit`, `return`, `break`, `continue`: unwinds to where it belongs.
export type LeaveKind = 'exit' | 'return' | 'break' | 'continue';

export class Leave extends Error {
	readonly kind: LeaveKind;
	/** Exit status. */
	readonly status: number;
	/** How many loops, for break and continue. */
	readonly levels: number;

	constructor(kind: LeaveKind, status: number, levels = 1) {
		super(kind);
		this.name = 'Leave';
		this.kind = kind;
		this.status = status;
		this.levels = levels;
	}
}
