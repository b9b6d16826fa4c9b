// The objects of a repository: loose ones and packs, read; new ones are written loose.
import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { GitError } from '../git-error.ts';
import type { Commit, GitObject, ObjectType, TreeEntry } from '../objects/git-object.ts';
import { parseCommit } from '../objects/parse-commit.ts';
import { parseTree } from '../objects/parse-tree.ts';
import { PackFile } from './pack-file.ts';
import { storedZlib } from './stored-zlib.ts';

export class ObjectStore {
	/** `.git/objects` */
	readonly folder: string;
	#packs: PackFile[] | undefined;
	readonly #commits = new Map<string, Commit>();
	readonly #trees = new Map<string, TreeEntry[]>();
	readonly #written = new Set<string>();

	constructor(gitdir: string) {
		this.folder = join(gitdir, 'objects');
	}

	static idOf(type: ObjectType, bytes: Uint8Array): string {
		return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
	}

	find(oid: string): GitObject | undefined {
		const file = this.#file(oid);
		if (fs.existsSync(file)) {
			const stream = fs.readFileSync(file);
			return parseLoose(oid, storedZlib.read(stream) ?? inflateSync(stream));
		}
		for (const pack of this.#allPacks()) {
			const object = pack.read(oid);
			if (object) return object;
		}
		return undefined;
	}

	read(oid: string): GitObject {
		const object = this.find(oid);
		if (!object) throw new GitError(`bad object ${oid}`);
		return object;
	}

	/** Its bytes, where it is of that type; else git's complaint. */
	bytes(oid: string, type: ObjectType): Buffer {
		const object = this.read(oid);
		if (object.type !== type) throw new GitError(`${oid} is a ${object.type}, not a ${type}`);
		return object.bytes;
	}

	commit(oid: string): Commit {
		const known = this.#commits.get(oid) ?? parseCommit(oid, this.bytes(oid, 'commit'));
		this.#commits.set(oid, known);
		return known;
	}

	tree(oid: string): TreeEntry[] {
		const known = this.#trees.get(oid) ?? parseTree(this.bytes(oid, 'tree'));
		this.#trees.set(oid, known);
		return known;
	}

	has(oid: string): boolean {
		return (
			this.#written.has(oid) ||
			fs.existsSync(this.#file(oid)) ||
			this.#allPacks().some((pack) => pack.has(oid))
		);
	}

	/** @returns the object's id */
	write(type: ObjectType, bytes: Uint8Array): string {
		const oid = ObjectStore.idOf(type, bytes);
		if (this.has(oid)) return oid;
		const file = this.#file(oid);
		fs.mkdirSync(join(this.folder, oid.slice(0, 2)), { recursive: true });
		const packed = storedZlib.write(
			Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]),
		);
		// Complete or not there at all: whoever is killed half-way leaves no broken object.
		const temporary = `${file}.${process.pid}`;
		fs.writeFileSync(temporary, packed, { mode: 0o444 });
		fs.renameSync(temporary, file);
		this.#written.add(oid);
		return oid;
	}

	/** Ids that begin with some digits. */
	expand(prefix: string): string[] {
		const folder = join(this.folder, prefix.slice(0, 2));
		const rest = prefix.slice(2);
		const loose = fs.existsSync(folder)
			? fs
					.readdirSync(folder)
					.filter((name) => name.length === 38 && name.startsWith(rest))
					.map((name) => prefix.slice(0, 2) + name)
			: [];
		const packed = this.#allPacks().flatMap((pack) =>
			pack.names().filter((name) => name.startsWith(prefix)),
		);
		return [...new Set([...loose, ...packed])].sort();
	}

	/** All loose objects' ids. */
	loose(): string[] {
		return fs
			.readdirSync(this.folder)
			.filter((name) => /^[0-9a-f]{2}$/.test(name))
			.flatMap((name) =>
				fs
					.readdirSync(join(this.folder, name))
					.filter((rest) => rest.length === 38)
					.map((rest) => name + rest),
			);
	}

	/** Packs that came since are seen. */
	forget(): void {
		this.#packs = undefined;
	}

	#file(oid: string): string {
		return join(this.folder, oid.slice(0, 2), oid.slice(2));
	}

	#allPacks(): PackFile[] {
		const folder = join(this.folder, 'pack');
		this.#packs ??= (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
			.filter((name) => name.endsWith('.idx'))
			.map((name) => new PackFile(join(folder, name), (oid) => this.read(oid)));
		return this.#packs;
	}
}

function parseLoose(oid: string, bytes: Buffer): GitObject {
	const end = bytes.indexOf(0);
	const [type, size] = bytes.toString('latin1', 0, end).split(' ');
	const content = bytes.subarray(end + 1);
	if (content.length !== Number(size)) throw new GitError(`loose object ${oid} is corrupt`);
	return { type: type as ObjectType, bytes: content };
}
