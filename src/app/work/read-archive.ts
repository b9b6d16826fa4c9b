// An exported zip -> workspaces and progress. It may come from anywhere: everything in it is checked.
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import * as v from 'valibot';
import { ArchiveProblem } from './archive-problem.ts';
import { archiveSchema, type ArchiveContents, type ArchiveIndex } from './archive-schema.ts';
import type { Contents } from './contents.ts';
import { keptPath } from './kept-path.ts';
import type { FileMap, KeptWork } from './kept-work.ts';
import { readContents } from './read-contents.ts';

const MB = 1024 * 1024;
const MAX_TOTAL = 256 * MB;

export interface Archive {
	works: KeptWork[];
	/** As its own file has it. */
	progress: string | undefined;
}

/**
 * @param name of the file, for messages
 * @throws ArchiveProblem
 */
export function readArchive(bytes: Uint8Array, name: string): Archive {
	const entries = unzip(bytes, name);
	const index = readIndex(entries['slipway.json'], name);
	const progress = entries['progress.json'];
	return {
		works: index.works.map((work) => readWork(work, entries, name)),
		progress: progress && strFromU8(progress),
	};
}

function unzip(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
	let total = 0;
	// A small zip can be large inside: sizes are looked at before anything is unpacked.
	const filter = ({ originalSize }: UnzipFileInfo): boolean => {
		total += originalSize;
		if (total <= MAX_TOTAL) return true;
		throw new ArchiveProblem(name, `it holds more than ${MAX_TOTAL / MB} MB`);
	};
	try {
		return unzipSync(bytes, { filter });
	} catch (error) {
		if (error instanceof ArchiveProblem || !(error instanceof Error)) throw error;
		throw new ArchiveProblem(name, `it is no zip, or a damaged one (${error.message})`);
	}
}

function readIndex(bytes: Uint8Array | undefined, name: string): ArchiveIndex {
	if (!bytes) {
		throw new ArchiveProblem(name, 'there is no slipway.json in it, so Slipway did not export it');
	}
	const result = v.safeParse(archiveSchema, parse(strFromU8(bytes), name));
	if (result.success) return result.output;
	const [issue] = result.issues;
	const place = v.getDotPath(issue);
	throw new ArchiveProblem(name, `in its slipway.json, ${place ?? 'all of it'} ${issue.message}`);
}

function parse(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new ArchiveProblem(name, `its slipway.json is not JSON (${error.message})`);
	}
}

function readWork(
	{ folder, files, base, conflicts, ...head }: ArchiveIndex['works'][number],
	entries: Record<string, Uint8Array>,
	name: string,
): KeptWork {
	const read = Object.entries(files).map(([path, length]): [string, Contents] => {
		checkPath(path, name);
		const bytes = entries[`${folder}/${path}`];
		if (!bytes) throw new ArchiveProblem(name, `${folder}/${path} is missing in it`);
		if (bytes.length !== length) throw new ArchiveProblem(name, `${folder}/${path} is damaged`);
		return [path, keptPath.isHidden(path) ? bytes : readContents(bytes)];
	});
	return {
		...head,
		base: fileMap(base, name),
		files: new Map(read),
		conflicts: conflicts.map(({ path, theirs }) => {
			checkPath(path, name);
			return { path, theirs: theirs === null ? null : asContents(theirs) };
		}),
		undo: undefined,
	};
}

function fileMap(files: Record<string, ArchiveContents>, name: string): FileMap {
	return new Map(
		Object.entries(files).map(([path, contents]) => {
			checkPath(path, name);
			return [path, asContents(contents)];
		}),
	);
}

function asContents(contents: ArchiveContents): Contents {
	if (typeof contents === 'string') return contents;
	return Uint8Array.from(atob(contents.base64), (sign) => sign.charCodeAt(0));
}

function checkPath(path: string, name: string): void {
	const parts = path.split('/');
	const wrong = path.includes('\\') || path.includes('\0') || !keptPath.isKept(path);
	if (wrong || parts.some((part) => part === '' || part === '.' || part === '..')) {
		throw new ArchiveProblem(name, `it has a file called '${path}', which no workspace can hold`);
	}
}
