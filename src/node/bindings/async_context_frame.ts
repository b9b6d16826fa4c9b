// Stands for src/async_context_frame.cc: the value AsyncLocalStorage rides on.
import type { BindingFactory } from '../environment.ts';

export const async_context_frame: BindingFactory = ({ asyncFrame }, base) => ({
	...base,
	getContinuationPreservedEmbedderData: () => asyncFrame.current,
	setContinuationPreservedEmbedderData(frame: unknown) {
		asyncFrame.current = frame;
	},
});
