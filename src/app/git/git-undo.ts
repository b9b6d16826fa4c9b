// The way back from something that git itself can't undo.
export interface GitUndo {
	/** What was done: `Discarded server.js`. */
	label: string;
	run: () => Promise<unknown>;
}
