// What `git fast-import` does with its stream (git-fast-import(1), "Input Format"): objects at once, refs at the end.
import { GitError } from '../git-error.ts';
import { identity } from '../identity.ts';
import { commitBytes } from '../objects/commit-bytes.ts';
import type { ObjectType, Person } from '../objects/git-object.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { parsePerson } from '../objects/parse-person.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { tagBytes } from '../objects/tag-bytes.ts';
import type { Repository } from '../repository.ts';
import { writeTree } from '../store/write-tree.ts';
import { FastBranch } from './fast-branch.ts';
import { changeFiles } from './change-files.ts';
import type { StreamInput } from './stream-input.ts';

const NONE = '0'.repeat(40);

export class FastImporter {
	readonly repository: Repository;
	readonly input: StreamInput;
	readonly marks = new Map<string, string>();
	readonly #branches = new Map<string, FastBranch>();
	readonly #tags = new Map<string, string>();
	readonly counts: Record<ObjectType, number> = { blob: 0, tree: 0, commit: 0, tag: 0 };
	/** `feature done`: a stream without `done` was cut off. */
	#mustEnd: boolean;
	#force: boolean;

	constructor(
		repository: Repository,
		input: StreamInput,
		options: { done: boolean; force: boolean },
	) {
		this.repository = repository;
		this.input = input;
		this.#mustEnd = options.done;
		this.#force = options.force;
	}

	get branchCount(): number {
		return this.#branches.size;
	}

	/** @returns 1 if a ref could not be moved */
	async run(): Promise<number> {
		for (;;) {
			const line = await this.input.line();
			if (line === undefined) {
				if (this.#mustEnd) throw new GitError('stream ends early');
				break;
			}
			if (line === 'done') break;
			await this.#command(line);
		}
		return this.#updateRefs();
	}

	async #command(line: string): Promise<void> {
		const space = line.indexOf(' ');
		const [word, rest] = space === -1 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
		if (line === '' || line.startsWith('#') || word === 'checkpoint' || word === 'option') return;
		if (word === 'progress') process.stdout.write(`${line}\n`);
		else if (line === 'blob') await this.#blob();
		else if (word === 'commit') await this.#commit(rest);
		else if (word === 'tag') await this.#tag(rest);
		else if (word === 'reset') await this.#reset(rest);
		else if (word === 'feature') this.#feature(rest);
		else throw new GitError(`Unsupported command: ${line}`);
	}

	#feature(name: string): void {
		if (name === 'done') this.#mustEnd = true;
		else if (name === 'force') this.#force = true;
		else if (name !== 'date-format=raw')
			throw new GitError(`This version of fast-import does not support feature ${name}.`);
	}

	async #blob(): Promise<void> {
		const mark = await this.#mark();
		this.#keep('blob', await this.data(), mark);
	}

	async #commit(name: string): Promise<void> {
		const branch = this.#branch(name);
		const mark = await this.#mark();
		const author = await this.#person('author');
		const committer = await this.#person('committer');
		if (!committer) throw new GitError("Expected committer but didn't get one");
		await this.#optional('encoding ');
		const message = (await this.data()).toString('utf8');
		await this.#from(branch);
		const parents = branch.tip ? [branch.tip] : [];
		for (let merge = await this.#optional('merge '); merge; merge = await this.#optional('merge '))
			parents.push(await this.commitOf(merge));
		await changeFiles(this, branch);
		const tree = writeTree(this.repository.objects, branch.files);
		this.counts.tree++;
		const bytes = commitBytes({ tree, parents, author: author ?? committer, committer, message });
		branch.tip = this.#keep('commit', bytes, mark);
	}

	async #tag(name: string): Promise<void> {
		const mark = await this.#mark();
		const from = await this.#optional('from ');
		if (from === undefined) throw new GitError("Expected 'from' command, found a tag without");
		const object = await this.#objectOf(from);
		await this.#optional('original-oid ');
		const tagger = await this.#person('tagger');
		const message = (await this.data()).toString('utf8');
		const { type } = this.repository.objects.read(object);
		const bytes = tagBytes({ object, type, name, tagger, message });
		this.#tags.set(name, this.#keep('tag', bytes, mark));
	}

	async #reset(name: string): Promise<void> {
		const branch = this.#branch(name);
		branch.startAt(this.repository, undefined);
		await this.#from(branch);
		await this.input.skipLineEnd();
	}

	async #from(branch: FastBranch): Promise<void> {
		const from = await this.#optional('from ');
		if (from === undefined) return;
		if (from === branch.name)
			throw new GitError(`Can't create a branch from itself: ${branch.name}`);
		branch.startAt(this.repository, from === NONE ? undefined : await this.commitOf(from));
	}

	#branch(name: string): FastBranch {
		if (/[\s~^:?*[\\]|\.\.|\/$|^\/|\/\/|\.lock$|@\{/.test(name) || name === '')
			throw new GitError(`Branch name doesn't conform to GIT standards: ${name}`);
		const known = this.#branches.get(name) ?? new FastBranch(name);
		this.#branches.set(name, known);
		return known;
	}

	async #mark(): Promise<string | undefined> {
		const mark = await this.#optional('mark ');
		await this.#optional('original-oid ');
		return mark;
	}

	async #person(role: string): Promise<Person | undefined> {
		const text = await this.#optional(`${role} `);
		if (text === undefined) return undefined;
		if (!text.includes('<')) throw new GitError(`Missing < in ident string: ${text}`);
		if (!text.includes('>')) throw new GitError(`Missing > in ident string: ${text}`);
		const when = text.slice(text.indexOf('>') + 1).trim();
		const person = parsePerson(text);
		if (when === 'now') return { ...identity(this.repository, 'COMMITTER', false), ...person };
		if (!/^\d+ [+-]\d{4}$/.test(when))
			throw new GitError(`Invalid raw date "${when}" in ident: ${text}`);
		return person;
	}

	/** `data <count>` and the bytes, or `data <<END` and lines up to it. */
	async data(): Promise<Buffer> {
		const line = (await this.input.line()) ?? '';
		if (!line.startsWith('data ')) throw new GitError(`Expected 'data n' command, found: ${line}`);
		const end = /^data <<(.+)$/.exec(line)?.[1];
		const lines: string[] = [];
		if (end === undefined) {
			const count = Number(line.slice(5));
			const bytes = await this.input.bytes(count);
			if (bytes.length < count)
				throw new GitError(`EOF in data (${count - bytes.length} bytes remaining)`);
			await this.input.skipLineEnd();
			return bytes;
		}
		for (;;) {
			const text = await this.input.line();
			if (text === undefined) throw new GitError(`EOF in data (terminator '${end}' not found)`);
			if (text === end) break;
			lines.push(`${text}\n`);
		}
		await this.input.skipLineEnd();
		return Buffer.from(lines.join(''));
	}

	/** What stands behind the word, where the next line begins with it. */
	async #optional(word: string): Promise<string | undefined> {
		const line = await this.input.line();
		if (line?.startsWith(word)) return line.slice(word.length);
		if (line !== undefined) this.input.unread(line);
		return undefined;
	}

	#keep(type: ObjectType, bytes: Buffer, mark: string | undefined): string {
		const oid = this.repository.objects.write(type, bytes);
		this.counts[type]++;
		if (mark !== undefined) this.marks.set(mark, oid);
		return oid;
	}

	async #objectOf(text: string): Promise<string> {
		if (text.startsWith(':')) {
			const oid = this.marks.get(text);
			if (oid === undefined) throw new GitError(`mark ${text} not declared`);
			return oid;
		}
		const oid = this.#branches.get(text)?.tip ?? resolveRevision(this.repository, text);
		if (!oid) throw new GitError(`Invalid ref name or SHA1 expression: ${text}`);
		return oid;
	}

	/** A mark, a branch of the stream, or any revision. */
	async commitOf(text: string): Promise<string> {
		const oid = await this.#objectOf(text);
		if (this.repository.objects.read(oid).type !== 'commit')
			throw new GitError(
				text.startsWith(':') ? `Mark ${text} not a commit` : `Not a valid commit: ${oid}`,
			);
		return oid;
	}

	#updateRefs(): number {
		const { refs, objects } = this.repository;
		let code = 0;
		for (const { name, tip } of this.#branches.values()) {
			if (!tip) continue;
			const old = refs.resolve(name);
			if (old && !this.#force && old !== tip && !isAncestor(objects, old, tip)) {
				process.stderr.write(
					`warning: Not updating ${name} (new tip ${tip} does not contain ${old})\n`,
				);
				code = 1;
			} else refs.update(name, tip, 'fast-import');
		}
		for (const [name, oid] of this.#tags) refs.update(`refs/tags/${name}`, oid, 'fast-import');
		return code;
	}
}
