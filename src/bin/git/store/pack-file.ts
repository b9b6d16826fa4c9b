// One pack of objects and its index, read (gitformat-pack(5); index version 2).
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { GitError } from '../git-error.ts';
import type { GitObject, ObjectType } from '../objects/git-object.ts';
import { applyDelta } from './apply-delta.ts';

const TYPES: Readonly<Record<number, ObjectType>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const FANOUT = 8;
const NAMES = FANOUT + 256 * 4;

export class PackFile {
	readonly #path: string;
	readonly #index: Buffer;
	#pack: Buffer | undefined;
	/** Base of a delta that may be in another pack. */
	readonly #elsewhere: (oid: string) => GitObject;

	/** @param path of the `.idx` file */
	constructor(path: string, elsewhere: (oid: string) => GitObject) {
		this.#path = path;
		this.#elsewhere = elsewhere;
		this.#index = readFileSync(path);
		if (this.#index.readUInt32BE(0) !== 0xff744f63 || this.#index.readUInt32BE(4) !== 2) {
			throw new GitError(`index file ${path} is not of version 2`);
		}
	}

	get #count(): number {
		return this.#index.readUInt32BE(NAMES - 4);
	}

	#name(position: number): string {
		return this.#index.toString('hex', NAMES + position * 20, NAMES + position * 20 + 20);
	}

	/** Ids of all objects, sorted. */
	names(): string[] {
		return Array.from({ length: this.#count }, (_, position) => this.#name(position));
	}

	read(oid: string): GitObject | undefined {
		const position = this.#position(oid);
		return position === undefined ? undefined : this.#at(this.#offset(position));
	}

	has(oid: string): boolean {
		return this.#position(oid) !== undefined;
	}

	#position(oid: string): number | undefined {
		const first = Number.parseInt(oid.slice(0, 2), 16);
		let low = first === 0 ? 0 : this.#index.readUInt32BE(FANOUT + (first - 1) * 4);
		let high = this.#index.readUInt32BE(FANOUT + first * 4);
		while (low < high) {
			const middle = (low + high) >> 1;
			const name = this.#name(middle);
			if (name === oid) return middle;
			if (name < oid) low = middle + 1;
			else high = middle;
		}
		return undefined;
	}

	#offset(position: number): number {
		const offsets = NAMES + this.#count * 24;
		const offset = this.#index.readUInt32BE(offsets + position * 4);
		if (offset < 0x80000000) return offset;
		const large = offsets + this.#count * 4 + (offset - 0x80000000) * 8;
		return Number(this.#index.readBigUInt64BE(large));
	}

	#at(offset: number): GitObject {
		const pack = (this.#pack ??= readFileSync(this.#path.replace(/\.idx$/, '.pack')));
		let at = offset;
		let byte = pack[at++] ?? 0;
		const kind = (byte >> 4) & 7;
		while (byte & 0x80) byte = pack[at++] ?? 0;
		const type = TYPES[kind];
		if (type) return { type, bytes: inflateSync(pack.subarray(at)) };
		if (kind === 7) {
			const name = pack.toString('hex', at, at + 20);
			const base = this.read(name) ?? this.#elsewhere(name);
			return grown(base, inflateSync(pack.subarray(at + 20)));
		}
		byte = pack[at++] ?? 0;
		let back = byte & 0x7f;
		while (byte & 0x80) {
			byte = pack[at++] ?? 0;
			back = (back + 1) * 128 + (byte & 0x7f);
		}
		return grown(this.#at(offset - back), inflateSync(pack.subarray(at)));
	}
}

function grown(base: GitObject, delta: Buffer): GitObject {
	return { type: base.type, bytes: applyDelta(base.bytes, delta) };
}
