// process.memoryUsage(): what the engine tells of its heap; Firefox and WebKit tell nothing.
interface HeapSizes {
	totalJSHeapSize: number;
	usedJSHeapSize: number;
}

/** rss, heapTotal, heapUsed, external, arrayBuffers in bytes. */
export function memoryUsage(
	clock: Performance,
): [rss: number, heapTotal: number, heapUsed: number, external: number, arrayBuffers: number] {
	const { memory } = clock as { memory?: HeapSizes };
	const total = memory?.totalJSHeapSize ?? 0;
	return [total, total, memory?.usedJSHeapSize ?? 0, 0, 0];
}
