// A history as a stream for `git fast-import`, in the order and words of the real `git fast-export`.
import { GitError } from '../git-error.ts';
import type { Commit } from '../objects/git-object.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import { parseTag } from '../objects/parse-tag.ts';
import { personText } from '../objects/person-text.ts';
import type { Repository } from '../repository.ts';
import { filesOfTree } from '../store/files-of-tree.ts';
import { quotePath } from '../text/quote-path.ts';

export class FastExporter {
	readonly #repository: Repository;
	readonly #write: (chunk: Buffer | string) => void;
	readonly #marks = new Map<string, string>();
	readonly #shown = new Set<string>();

	constructor(repository: Repository, write: (chunk: Buffer | string) => void) {
		this.#repository = repository;
		this.#write = write;
	}

	/** @param refs full name -> id; @param sources commits, parents first, and the ref that each is shown under */
	run(
		refs: ReadonlyMap<string, string>,
		sources: readonly { commit: Commit; ref: string }[],
	): void {
		for (const { commit, ref } of sources) this.#commit(commit, ref);
		const names = new Map(sources.map(({ commit, ref }) => [commit.oid, ref]));
		for (const [ref, oid] of [...refs].reverse()) {
			const { type } = this.#repository.objects.read(oid);
			if (type === 'tag') this.#tag(ref, oid);
			else if (names.get(oid) !== ref) this.#write(`reset ${ref}\nfrom ${this.#mark(oid)}\n\n`);
		}
	}

	#commit(commit: Commit, ref: string): void {
		const { objects } = this.#repository;
		const [parent] = commit.parents;
		const before = parent
			? filesOfTree(objects, objects.commit(parent).tree)
			: new Map<string, TreeFile>();
		const after = filesOfTree(objects, commit.tree);
		const changed = [...new Set([...before.keys(), ...after.keys()])]
			.filter((path) => {
				const [old, now] = [before.get(path), after.get(path)];
				return old?.oid !== now?.oid || old?.mode !== now?.mode;
			})
			.sort(deepestFirst);
		for (const path of changed) this.#blob(after.get(path));
		if (!parent) this.#write(`reset ${ref}\n`);
		const message = Buffer.from(commit.message);
		this.#write(`commit ${ref}\nmark ${this.#newMark(commit.oid)}\n`);
		this.#write(`author ${personText(commit.author)}\n`);
		this.#write(`committer ${personText(commit.committer)}\ndata ${message.length}\n`);
		this.#write(message);
		for (const [index, oid] of commit.parents.entries())
			this.#write(`${index === 0 ? 'from' : 'merge'} ${this.#mark(oid)}\n`);
		for (const path of changed) this.#change(path, after.get(path));
		this.#write('\n');
	}

	#change(path: string, file: TreeFile | undefined): void {
		const name = path.includes(' ') ? quoted(path) : quotePath(path);
		if (!file) this.#write(`D ${name}\n`);
		else this.#write(`M ${file.mode} ${this.#marks.get(file.oid) ?? file.oid} ${name}\n`);
	}

	#blob(file: TreeFile | undefined): void {
		if (!file || file.mode === '160000' || this.#marks.has(file.oid)) return;
		const bytes = this.#repository.objects.bytes(file.oid, 'blob');
		this.#write(`blob\nmark ${this.#newMark(file.oid)}\ndata ${bytes.length}\n`);
		this.#write(bytes);
		this.#write('\n');
	}

	#tag(ref: string, oid: string): void {
		const tag = parseTag(this.#repository.objects.bytes(oid, 'tag'));
		if (tag.type !== 'commit') throw new GitError(`tag ${ref} is not of a commit`);
		if (this.#shown.has(oid)) return;
		this.#shown.add(oid);
		const message = Buffer.from(tag.message);
		this.#write(`tag ${ref.replace(/^refs\/tags\//, '')}\nfrom ${this.#mark(tag.object)}\n`);
		if (tag.tagger) this.#write(`tagger ${personText(tag.tagger)}\n`);
		this.#write(`data ${message.length}\n`);
		this.#write(message);
		this.#write('\n');
	}

	#newMark(oid: string): string {
		const mark = `:${this.#marks.size + 1}`;
		this.#marks.set(oid, mark);
		return mark;
	}

	#mark(oid: string): string {
		return this.#marks.get(oid) ?? oid;
	}
}

/** A folder's files before the folder itself, so that a file may take its place. */
function deepestFirst(a: string, b: string): number {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	const size = Math.min(left.length, right.length);
	return (
		Buffer.compare(left.subarray(0, size), right.subarray(0, size)) || right.length - left.length
	);
}

function quoted(path: string): string {
	const name = quotePath(path);
	return name.startsWith('"') ? name : `"${name}"`;
}
