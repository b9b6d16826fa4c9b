// What git stores: four kinds of objects, and what is in them (gitformat-pack(5), "git cat-file -p").

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
	type: ObjectType;
	bytes: Buffer;
}

/** An author, committer or tagger. */
export interface Person {
	name: string;
	email: string;
	/** Seconds since the epoch. */
	timestamp: number;
	/** As written: `+0100`. */
	zone: string;
}

export interface Commit {
	oid: string;
	tree: string;
	parents: string[];
	author: Person;
	committer: Person;
	message: string;
}

export interface Tag {
	object: string;
	type: ObjectType;
	name: string;
	tagger: Person | undefined;
	message: string;
}

export interface TreeEntry {
	/** As `git ls-tree` writes it, six digits: `100644`, `040000`. */
	mode: string;
	name: string;
	oid: string;
}
