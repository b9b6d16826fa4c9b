// The index as it is stored: version 2, or 3 where a path was added without its content (gitformat-index(5)).
import { createHash } from 'node:crypto';
import type { IndexEntry } from './index-entry.ts';

/** @param entries sorted by path and stage */
export function indexBytes(entries: readonly IndexEntry[]): Buffer {
	const header = Buffer.alloc(12);
	header.write('DIRC', 'latin1');
	header.writeUInt32BE(entries.some(({ intent }) => intent) ? 3 : 2, 4);
	header.writeUInt32BE(entries.length, 8);
	const body = Buffer.concat([header, ...entries.map(entryBytes)]);
	return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function entryBytes({ path, oid, mode, stage, intent, stat }: IndexEntry): Buffer {
	const name = Buffer.from(path);
	const start = intent ? 64 : 62;
	const bytes = Buffer.alloc((start + name.length + 8) & ~7);
	const time = (ms: number, at: number): void => {
		const seconds = Math.floor(ms / 1000);
		bytes.writeUInt32BE(seconds >>> 0, at);
		bytes.writeUInt32BE(Math.floor((ms - seconds * 1000) * 1e6), at + 4);
	};
	if (stat) {
		time(stat.ctimeMs, 0);
		time(stat.mtimeMs, 8);
		bytes.writeUInt32BE(stat.dev >>> 0, 16);
		bytes.writeUInt32BE(stat.ino >>> 0, 20);
		bytes.writeUInt32BE(stat.uid >>> 0, 28);
		bytes.writeUInt32BE(stat.gid >>> 0, 32);
		bytes.writeUInt32BE(stat.size >>> 0, 36);
	}
	bytes.writeUInt32BE(Number.parseInt(mode, 8), 24);
	bytes.write(oid, 40, 'hex');
	const flags = Math.min(name.length, 0xfff) | (stage << 12) | (intent ? 0x4000 : 0);
	bytes.writeUInt16BE(flags, 60);
	if (intent) bytes.writeUInt16BE(0x2000, 62);
	name.copy(bytes, start);
	return bytes;
}
