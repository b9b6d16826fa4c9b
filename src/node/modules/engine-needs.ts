// What code needs where the engine does not do as V8 does. Types only.
export interface EngineNeeds {
	/** What it catches is put into V8's words (catch-edits.ts). */
	catches?: boolean;
	/** `using` is written with `try` (dispose-edits.ts). */
	disposes?: boolean;
	/** A function that ends with a call keeps its frame (frame-edits.ts). */
	frames?: boolean;
}
