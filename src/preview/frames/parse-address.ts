// Reads `/~3000/users` (or `/~3000-2/users` for a second container of the same browser).
import type { Target } from './target.ts';

const PREFIX = /^\/~(\d{1,5})(?:-([0-9a-z]{1,8}))?(\/.*)?$/s;
const LARGEST_PORT = 65535;

/** `path` is what the server sees; undefined for `/~3000`, whose relative links would go astray. */
export function parseAddress(
	pathname: string,
): { target: Target; path: string | undefined } | undefined {
	const match = PREFIX.exec(pathname);
	if (!match) return undefined;
	const port = Number(match[1]);
	if (port < 1 || port > LARGEST_PORT) return undefined;
	return { target: { port, tag: match[2] ?? '' }, path: match[3] };
}
