// A source after its edits, and how to undo them. Types only.
export interface Rewritten {
	code: string;
	/** In order. `at` and `length`: what stands in `code` now; `was`: what stood there. */
	edits: readonly { at: number; length: number; was: string }[];
}
