// Objects as a pack, each on its own (gitformat-pack(5)).
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { ObjectStore } from './object-store.ts';

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;

export function packBytes(objects: ObjectStore, oids: readonly string[]): Buffer {
	const header = Buffer.alloc(12);
	header.write('PACK', 'latin1');
	header.writeUInt32BE(2, 4);
	header.writeUInt32BE(oids.length, 8);
	const parts: Buffer[] = [header];
	for (const oid of oids) {
		const { type, bytes } = objects.read(oid);
		parts.push(entryHeader(TYPES[type], bytes.length), deflateSync(bytes));
	}
	const body = Buffer.concat(parts);
	return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

/** Three bits of type and four of the size, then seven of the size per byte. */
function entryHeader(type: number, size: number): Buffer {
	const bytes: number[] = [];
	let first = (type << 4) | (size & 15);
	let rest = Math.floor(size / 16);
	while (rest > 0) {
		bytes.push(first | 0x80);
		first = rest & 0x7f;
		rest = Math.floor(rest / 128);
	}
	bytes.push(first);
	return Buffer.from(bytes);
}
