// Walks a path from the root, through symbolic links.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { Directory } from './directory.ts';
import type { Inode } from './inode.ts';

/** Where a path leads. */
export interface Place {
	/** The directory that holds, or would hold, the entry. The root holds itself. */
	directory: Inode;
	/** Name in it; '' for the root. `.` and `..` at the end are worked out, and set `dots`. */
	name: string;
	/** Undefined when there is no such entry. */
	inode: Inode | undefined;
	/** Absolute, without links. */
	path: string;
	/** The path ended in `/`: only a directory will do. */
	slash: boolean;
	/** The path ended in `.` or `..`: no entry to make or remove. */
	dots: boolean;
}

interface Step {
	inode: Inode;
	name: string;
}

const MAX_LINKS = 40;
const MAX_NAME = 255;
const MAX_PATH = 4096;

/** `followLast`: whether a link at the end is followed. Throws ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG. */
export function walkPath(root: Inode, path: string, followLast: boolean): Place {
	if (path === '') throw new Failure(errno.ENOENT);
	if (path.length >= MAX_PATH) throw new Failure(errno.ENAMETOOLONG);
	const slash = path.endsWith('/');
	// The names still to walk, the next one last.
	let left = split(path);
	let steps: Step[] = [{ inode: root, name: '' }];
	let links = 0;
	let dots = false;
	while (left.length > 0) {
		const name = left.pop() ?? '';
		const here = directoryOf(steps);
		dots = name === '.' || name === '..';
		if (name === '..' && steps.length > 1) steps.pop();
		if (dots) continue;
		if (name.length > MAX_NAME) throw new Failure(errno.ENAMETOOLONG);
		const inode = here.get(name);
		const last = left.length === 0;
		if (inode?.content.kind === 'link' && (!last || followLast || slash)) {
			if (++links > MAX_LINKS) throw new Failure(errno.ELOOP);
			const { target } = inode.content;
			left = left.concat(split(target));
			if (target.startsWith('/')) steps = steps.slice(0, 1);
			continue;
		}
		if (!inode) return missing(steps, name, last, slash);
		steps.push({ inode, name });
	}
	return found(steps, slash, dots);
}

function split(path: string): string[] {
	return path
		.split('/')
		.filter((name) => name !== '')
		.reverse();
}

function directoryOf(steps: readonly Step[]): Directory {
	const content = steps.at(-1)?.inode.content;
	if (content?.kind !== 'directory') throw new Failure(errno.ENOTDIR);
	return content;
}

function missing(steps: readonly Step[], name: string, last: boolean, slash: boolean): Place {
	const directory = steps.at(-1)?.inode;
	if (!last || !directory) throw new Failure(errno.ENOENT);
	const path = `${pathOf(steps)}/${name}`;
	return { directory, name, inode: undefined, path, slash, dots: false };
}

function found(steps: readonly Step[], slash: boolean, dots: boolean): Place {
	const end = steps.at(-1);
	const directory = (steps.at(-2) ?? end)?.inode;
	if (!end || !directory) throw new Failure(errno.ENOENT);
	if (slash && end.inode.content.kind !== 'directory') throw new Failure(errno.ENOTDIR);
	const path = pathOf(steps) || '/';
	return { directory, name: end.name, inode: end.inode, path, slash, dots };
}

function pathOf(steps: readonly Step[]): string {
	return steps
		.slice(1)
		.map(({ name }) => `/${name}`)
		.join('');
}
