// V8's ContinuationPreservedEmbedderData: one value that follows promises and awaits. Browsers do not show it to
// scripts, so the runtime keeps its own and carries it along (promise-hooks.ts; `await` is rewritten in user code).
export class AsyncFrame {
	/** The current value; a plain field, since every callback reads and writes it. */
	current: unknown = undefined;

	get(): unknown {
		return this.current;
	}

	set(frame: unknown): void {
		this.current = frame;
	}
}
