// The bytes of `.git/index`, read: versions 2 and 3 (gitformat-index(5)).
import { GitError } from '../git-error.ts';
import type { FileStat, IndexEntry } from './index-entry.ts';

const EXTENDED = 0x4000;
const INTENT = 0x2000;

export function parseIndex(bytes: Buffer): IndexEntry[] {
	if (bytes.toString('latin1', 0, 4) !== 'DIRC')
		throw new GitError('bad index file sha1 signature', { prefix: 'error: ' });
	const version = bytes.readUInt32BE(4);
	if (version !== 2 && version !== 3)
		throw new GitError(`bad index version ${version}`, { prefix: 'error: ' });
	const entries: IndexEntry[] = [];
	let at = 12;
	for (let left = bytes.readUInt32BE(8); left > 0; left--) {
		const flags = bytes.readUInt16BE(at + 60);
		const extended = (flags & EXTENDED) !== 0;
		const start = at + (extended ? 64 : 62);
		const end = bytes.indexOf(0, start);
		entries.push({
			path: bytes.toString('utf8', start, end),
			oid: bytes.toString('hex', at + 40, at + 60),
			mode: bytes
				.readUInt32BE(at + 24)
				.toString(8)
				.padStart(6, '0'),
			stage: (flags >> 12) & 3,
			intent: extended && (bytes.readUInt16BE(at + 62) & INTENT) !== 0,
			stat: statAt(bytes, at),
		});
		// One to eight zero bytes, so that the next entry starts at a multiple of eight.
		at += (end - at + 8) & ~7;
	}
	return entries;
}

function statAt(bytes: Buffer, at: number): FileStat {
	const time = (offset: number): number =>
		bytes.readUInt32BE(at + offset) * 1000 + bytes.readUInt32BE(at + offset + 4) / 1e6;
	return {
		ctimeMs: time(0),
		mtimeMs: time(8),
		dev: bytes.readUInt32BE(at + 16),
		ino: bytes.readUInt32BE(at + 20),
		uid: bytes.readUInt32BE(at + 28),
		gid: bytes.readUInt32BE(at + 32),
		size: bytes.readUInt32BE(at + 36),
	};
}
