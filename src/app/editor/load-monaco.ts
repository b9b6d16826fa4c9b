// Monaco is the largest part of the page, so it comes after the first paint. The browser keeps modules:
// a second call costs nothing.
import type { Monaco } from './monaco.ts';

export async function loadMonaco(): Promise<Monaco> {
	const { monaco } = await import('./monaco.ts');
	return monaco;
}
