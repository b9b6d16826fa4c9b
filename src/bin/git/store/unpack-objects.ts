// Takes the objects out of a pack, as they come from elsewhere; what a delta builds on may be here already.
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { GitError } from '../git-error.ts';
import type { GitObject, ObjectType } from '../objects/git-object.ts';
import { applyDelta } from './apply-delta.ts';
import { ObjectStore } from './object-store.ts';

const TYPES: Readonly<Record<number, ObjectType>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };

interface Delta {
	base: number | string;
	bytes: Buffer;
}

/** @returns how many objects there were */
export function unpackObjects(objects: ObjectStore, pack: Buffer): number {
	if (pack.toString('latin1', 0, 4) !== 'PACK') throw new GitError('bad pack file');
	const body = pack.subarray(0, -20);
	if (!createHash('sha1').update(body).digest().equals(pack.subarray(-20)))
		throw new GitError('pack is corrupted (SHA1 mismatch)');
	const count = pack.readUInt32BE(8);
	const whole = new Map<number, GitObject>();
	const deltas = new Map<number, Delta>();
	const names = new Map<string, number>();
	let at = 12;
	for (let left = count; left > 0; left--) at = readEntry(body, at, whole, deltas);
	const keep = (offset: number, object: GitObject): GitObject => {
		whole.set(offset, object);
		names.set(ObjectStore.idOf(object.type, object.bytes), offset);
		return object;
	};
	for (const [offset, object] of whole) keep(offset, object);
	const resolve = (offset: number): GitObject | undefined => {
		const known = whole.get(offset);
		const delta = deltas.get(offset);
		if (known || !delta) return known;
		const { base } = delta;
		const inside = typeof base === 'number' ? base : names.get(base);
		const source = inside === undefined ? objects.find(String(base)) : resolve(inside);
		if (!source) return undefined;
		return keep(offset, { type: source.type, bytes: applyDelta(source.bytes, delta.bytes) });
	};
	resolveAll(deltas, resolve);
	for (const { type, bytes } of whole.values()) objects.write(type, bytes);
	return count;
}

/** A delta may name an object that is itself still a delta: again, until nothing new comes. */
function resolveAll(
	deltas: ReadonlyMap<number, Delta>,
	resolve: (offset: number) => GitObject | undefined,
): void {
	let open = [...deltas.keys()];
	while (open.length > 0) {
		const left = open.filter((offset) => !resolve(offset));
		if (left.length === open.length)
			throw new GitError(`pack has ${left.length} unresolved deltas`);
		open = left;
	}
}

/** @returns where the next entry begins */
function readEntry(
	pack: Buffer,
	start: number,
	whole: Map<number, GitObject>,
	deltas: Map<number, Delta>,
): number {
	let at = start;
	let byte = pack[at++] ?? 0;
	const kind = (byte >> 4) & 7;
	while (byte & 0x80) byte = pack[at++] ?? 0;
	let base: number | string | undefined;
	if (kind === 7) {
		base = pack.toString('hex', at, at + 20);
		at += 20;
	} else if (kind === 6) {
		byte = pack[at++] ?? 0;
		let back = byte & 0x7f;
		while (byte & 0x80) {
			byte = pack[at++] ?? 0;
			back = (back + 1) * 128 + (byte & 0x7f);
		}
		base = start - back;
	}
	const { bytes, used } = inflateAt(pack, at);
	const type = TYPES[kind];
	if (base !== undefined) deltas.set(start, { base, bytes });
	else if (type) whole.set(start, { type, bytes });
	else throw new GitError(`unknown object type ${kind} in pack`);
	return at + used;
}

/** Inflates what begins there, and tells how many bytes that took. */
function inflateAt(pack: Buffer, at: number): { bytes: Buffer; used: number } {
	// With `info`, zlib returns its engine too; the types don't know.
	const result: unknown = inflateSync(pack.subarray(at), { info: true });
	const { buffer, engine } = result as { buffer: Buffer; engine: { bytesWritten: number } };
	return { bytes: buffer, used: engine.bytesWritten };
}
