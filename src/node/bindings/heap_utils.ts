// Stands for src/heap_utils.cc: heap snapshots, which no browser gives to scripts.
import type { BindingFactory } from '../environment.ts';

export const heap_utils: BindingFactory = (environment, base) => {
	const noHeap = (): never => {
		throw environment.lacks('heapSnapshot');
	};
	return {
		...base,
		buildEmbedderGraph: noHeap,
		triggerHeapSnapshot: noHeap,
		createHeapSnapshotStream: noHeap,
	};
};
