// lib's description of a child's stdio as the kernel wants it.
import { errno as codes } from '#kernel/errno.ts';
import type { StdioRequest } from '#kernel/syscalls.ts';

export interface StdioOption {
	type: 'ignore' | 'pipe' | 'overlapped' | 'wrap' | 'inherit' | 'fd';
	fd?: number;
	/** A Pipe to attach (pipe), or a stream whose descriptor the child gets (wrap). */
	handle?: { readonly fd: number; descriptor?(): number };
}

/** Negative: a stream that has no descriptor, because both its ends are in this process. */
export function stdioRequests(options: readonly StdioOption[]): StdioRequest[] | number {
	const requests: StdioRequest[] = [];
	for (const { type, fd, handle } of options) {
		if (type === 'ignore') requests.push({ type: 'ignore' });
		else if (type === 'pipe' || type === 'overlapped') requests.push({ type: 'pipe' });
		else {
			const inherited = type === 'wrap' ? (handle?.descriptor?.() ?? handle?.fd ?? -1) : (fd ?? -1);
			if (inherited < 0) return codes['EINVAL'] ?? -22;
			requests.push({ type: 'inherit', fd: inherited });
		}
	}
	return requests;
}
