// Stands for src/node_trace_events.cc: no tracing agent listens here.
import type { BindingFactory } from '../environment.ts';

export const trace_events: BindingFactory = (environment, base) => ({
	...base,
	available: false,
	isTraceCategoryEnabled: () => false,
	getCategoryEnabledBuffer: () => new Uint8Array(1),
	getEnabledCategories: () => undefined,
	setTraceCategoryStateUpdateHandler() {},
	trace() {},
	CategorySet: class CategorySet {
		constructor() {
			throw environment.lacks('traceEvents');
		}
	},
});
