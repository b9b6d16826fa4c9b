// `src/{old => new}/a.js`: a rename with what both names share written once.
import { quotePath } from './quote-path.ts';

export function renamedPath(from: string, to: string): string {
	const [quotedFrom, quotedTo] = [quotePath(from), quotePath(to)];
	if (quotedFrom !== from || quotedTo !== to) return `${quotedFrom} => ${quotedTo}`;
	let head = 0;
	for (let at = 0; at < Math.min(from.length, to.length) && from[at] === to[at]; at++)
		if (from[at] === '/') head = at + 1;
	let tail = 0;
	// The slash before may be shared by the beginning and the end.
	const least = head > 0 ? head - 1 : 0;
	for (let back = 1; from.length - back >= least && to.length - back >= least; back++) {
		if (from.at(-back) !== to.at(-back)) break;
		if (from.at(-back) === '/') tail = back;
	}
	const middle = (path: string): string => path.slice(head, Math.max(head, path.length - tail));
	const changed = `${middle(from)} => ${middle(to)}`;
	if (head === 0 && tail === 0) return changed;
	return `${from.slice(0, head)}{${changed}}${tail === 0 ? '' : from.slice(-tail)}`;
}
