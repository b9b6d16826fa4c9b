// Workspaces and progress -> one zip: folders that any program can open, and slipway.json to take them back.
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ArchiveContents, ArchiveIndex } from './archive-schema.ts';
import type { Contents } from './contents.ts';
import type { KeptWork } from './kept-work.ts';

/** @param progress as its own file has it */
export function writeArchive(
	works: readonly KeptWork[],
	progress?: string,
): Uint8Array<ArrayBuffer> {
	const entries: Zippable = {};
	const index: ArchiveIndex = {
		format: 'slipway-work',
		version: 1,
		madeAt: Date.now(),
		works: works.map((work) => indexOf(work)),
	};
	entries['slipway.json'] = strToU8(`${JSON.stringify(index, undefined, '\t')}\n`);
	if (progress !== undefined) entries['progress.json'] = strToU8(progress);
	for (const work of works) {
		for (const [path, contents] of work.files) {
			entries[`${folderOf(work.key)}/${path}`] = [bytesOf(contents), { mtime: work.changedAt }];
		}
	}
	return zipSync(entries, { level: 6 });
}

function indexOf(work: KeptWork): ArchiveIndex['works'][number] {
	const { key, title, within, changedAt, copyOf } = work;
	const lengths = [...work.files].map(([path, contents]) => [path, bytesOf(contents).length]);
	return {
		key,
		folder: folderOf(key),
		title,
		within,
		changedAt,
		...(copyOf === undefined ? {} : { copyOf }),
		files: Object.fromEntries(lengths) as Record<string, number>,
		base: Object.fromEntries([...work.base].map(([path, file]) => [path, asText(file)])),
		conflicts: work.conflicts.map(({ path, theirs }) => ({
			path,
			theirs: theirs === null ? null : asText(theirs),
		})),
	};
}

function folderOf(key: string): string {
	return key.replace('#', '-copy-');
}

function asText(contents: Contents): ArchiveContents {
	if (typeof contents === 'string') return contents;
	const binary = Array.from(contents, (byte) => String.fromCharCode(byte)).join('');
	return { base64: btoa(binary) };
}

function bytesOf(contents: Contents): Uint8Array {
	return typeof contents === 'string' ? strToU8(contents) : contents;
}
