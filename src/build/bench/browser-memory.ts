// Memory of a browser with all its processes, each page of memory counted once (PSS). Linux only: NaN elsewhere.
import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of the descendants of this process that are Chromium's. */
export function browserMemory(): number {
	if (process.platform !== 'linux') return Number.NaN;
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		const stat = tryRead(`/proc/${name}/stat`);
		const parent = /\) \S (\d+)/.exec(stat)?.[1];
		if (parent !== undefined) parents.set(Number(name), Number(parent));
	}
	const mine = [...parents.keys()].filter((pid) => descends(pid, parents) && isBrowser(pid));
	return mine.reduce((sum, pid) => sum + proportionalMegabytes(pid), 0);
}

function descends(pid: number, parents: Map<number, number>): boolean {
	for (let at = parents.get(pid); at !== undefined; at = parents.get(at)) {
		if (at === process.pid) return true;
	}
	return false;
}

function isBrowser(pid: number): boolean {
	return /chrom/i.test(tryRead(`/proc/${pid}/cmdline`));
}

function proportionalMegabytes(pid: number): number {
	return Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** A process may end while we look. */
function tryRead(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return '';
		throw error;
	}
}
