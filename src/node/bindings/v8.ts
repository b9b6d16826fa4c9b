// Stands for src/node_v8.cc: numbers about the heap, as far as the browser tells them.
import type { Binding, Environment } from '../environment.ts';

/** Chromium only. */
interface HeapNumbers {
	totalJSHeapSize: number;
	usedJSHeapSize: number;
	jsHeapSizeLimit: number;
}

const UNKNOWN: HeapNumbers = {
	totalJSHeapSize: 32 * 2 ** 20,
	usedJSHeapSize: 16 * 2 ** 20,
	jsHeapSizeLimit: 4 * 2 ** 30,
};

export function v8(environment: Environment, base: Binding): Binding {
	const { memory } = environment.browser.performance as Performance & { memory?: HeapNumbers };
	const numbers = () => memory ?? UNKNOWN;
	const heap = base['heapStatisticsBuffer'] as Float64Array;
	const space = base['heapSpaceStatisticsBuffer'] as Float64Array;
	const spaces = base['kHeapSpaces'] as string[];
	const at = (name: string) => base[name] as number;
	const noProfiler = (name: string) => (): never => {
		throw environment.unavailable(name, 'a browser does not let scripts profile themselves.');
	};

	class GCProfiler {
		start = noProfiler('v8.GCProfiler');
		stop = noProfiler('v8.GCProfiler');
	}

	return Object.assign(base, {
		GCProfiler,
		cachedDataVersionTag: () => 0x51495057,
		updateHeapStatisticsBuffer() {
			const { totalJSHeapSize, usedJSHeapSize, jsHeapSizeLimit } = numbers();
			heap.fill(0);
			heap[at('kTotalHeapSizeIndex')] = totalJSHeapSize;
			heap[at('kTotalPhysicalSizeIndex')] = totalJSHeapSize;
			heap[at('kUsedHeapSizeIndex')] = usedJSHeapSize;
			heap[at('kHeapSizeLimitIndex')] = jsHeapSizeLimit;
			heap[at('kTotalAvailableSize')] = jsHeapSizeLimit - usedJSHeapSize;
			heap[at('kNumberOfNativeContextsIndex')] = 1;
		},
		/** The browser tells no spaces apart: everything is in the old one. */
		updateHeapSpaceStatisticsBuffer(index: number) {
			const { totalJSHeapSize, usedJSHeapSize } = numbers();
			space.fill(0);
			if (spaces[index] !== 'old_space') return;
			space[at('kSpaceSizeIndex')] = totalJSHeapSize;
			space[at('kSpaceUsedSizeIndex')] = usedJSHeapSize;
			space[at('kSpaceAvailableSizeIndex')] = totalJSHeapSize - usedJSHeapSize;
			space[at('kPhysicalSpaceSizeIndex')] = totalJSHeapSize;
		},
		updateHeapCodeStatisticsBuffer() {
			(base['heapCodeStatisticsBuffer'] as Float64Array).fill(0);
		},
		getCppHeapStatistics: () => ({
			committed_size_bytes: 0,
			resident_size_bytes: 0,
			used_size_bytes: 0,
			space_statistics: [],
			type_names: [],
		}),
		/** Engine options were given when the browser started; asking for others is no error in Node. */
		setFlagsFromString: () => undefined,
		setHeapSnapshotNearHeapLimit: () => undefined,
		isStringOneByteRepresentation: (text: string) => /^[\0-\xff]*$/.test(text),
		getHashSeed: () => 0n,
		startCpuProfile: noProfiler('v8.startCpuProfile()'),
		stopCpuProfile: noProfiler('v8.startCpuProfile()'),
	});
}
