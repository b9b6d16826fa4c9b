// One hash over all files of a pack: the same files give the same hash, whatever they were read from.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PackFiles } from './pack-files.ts';

/** @returns SHA-256 of the sorted list of `path NUL sha256(contents)` lines, hex */
export function contentHash(files: PackFiles): string {
	const lines = files.paths.map((path) =>
		concatBytes(utf8ToBytes(`${path}\0`), sha256(files.bytes(path)), utf8ToBytes('\n')),
	);
	return bytesToHex(sha256(concatBytes(...lines)));
}
