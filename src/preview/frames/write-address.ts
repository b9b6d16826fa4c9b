// The address at the container's origin that shows `path` of a port.
import type { Target } from './target.ts';

/** `path` starts with a slash and may carry a query and a fragment. */
export function writeAddress({ port, tag }: Target, path: string): string {
	return `/~${port}${tag === '' ? '' : `-${tag}`}${path}`;
}
