// The learner's git repository as a check sees it: commits, trees, branches, tags, and what is not committed.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { CheckError } from './check-error.ts';
import { resolveRevision } from './resolve-revision.ts';
import { treeFiles } from './tree-files.ts';

export interface Person {
	name: string;
	email: string;
}

export interface Commit {
	/** 40 hex digits. */
	id: string;
	/** First line of the message. */
	title: string;
	/** Without the line break at its end. */
	message: string;
	/** Ids; two of a merge. */
	parents: string[];
	author: Person;
	/** Who made it; not the author after a rebase, an amend, a cherry-pick. */
	committer: Person;
}

export interface Tag {
	name: string;
	/** With a message, a date and a name, as `git tag -a` makes it. */
	annotated: boolean;
	message: string | undefined;
	/** Id of the commit. */
	commit: string;
}

/** Where trees are laid out: inside the workspace, so that packages are found; git and the editor don't see it. */
const TREES = '.slipway/at';
const MARKERS = /^(<{7} |={7}$|>{7} )/m;

export class LearnerRepository {
	readonly #base: { fs: typeof fs; dir: string; cache: object };

	private constructor(dir: string) {
		this.#base = { fs, dir, cache: {} };
	}

	static open(dir: string): LearnerRepository {
		if (fs.existsSync(join(dir, '.git', 'HEAD'))) return new LearnerRepository(dir);
		throw new CheckError('there is no git repository in this folder', {
			part: 'git',
			expected: 'a folder .git',
			actual: 'no such folder',
		});
	}

	/** Branch, tag, id or `HEAD`, with `~2` or `^1` after it -> id of the commit, if there is one. */
	find(revision: string): Promise<string | undefined> {
		return resolveRevision(this.#base, revision);
	}

	/** Throws a CheckError if there is no such commit. */
	async commit(revision: string): Promise<Commit> {
		const id = await this.#idOf(revision);
		const { commit } = await git.readCommit({ ...this.#base, oid: id });
		const message = commit.message.trimEnd();
		const title = message.split('\n')[0] ?? '';
		const { parent: parents, author, committer } = commit;
		return { id, title, message, parents, author, committer };
	}

	/** All that leads to a commit, newest first; `after` and what leads to it left out. */
	async log(revision = 'HEAD', { after }: { after?: string } = {}): Promise<Commit[]> {
		const old = new Set(after === undefined ? [] : await this.#reachable(after));
		const ids = (await this.#reachable(revision)).filter((id) => !old.has(id));
		return Promise.all(ids.map((id) => this.commit(id)));
	}

	/** Whether the second was made on top of the first, directly or not. */
	async isAncestor(first: string, second: string): Promise<boolean> {
		const id = await this.#idOf(first);
		return (await this.#reachable(second)).includes(id);
	}

	/** The branch that is checked out; undefined: HEAD is a commit (detached). */
	async currentBranch(): Promise<string | undefined> {
		return (await git.currentBranch(this.#base)) ?? undefined;
	}

	branches(): Promise<string[]> {
		return git.listBranches(this.#base);
	}

	async tag(name: string): Promise<Tag | undefined> {
		if (!(await git.listTags(this.#base)).includes(name)) return undefined;
		const oid = await git.resolveRef({ ...this.#base, ref: `refs/tags/${name}` });
		const { type } = await git.readObject({ ...this.#base, oid, format: 'content' });
		const commit = await this.#idOf(name);
		if (type !== 'tag') return { name, annotated: false, message: undefined, commit };
		const { tag } = await git.readTag({ ...this.#base, oid });
		return { name, annotated: true, message: tag.message.trimEnd(), commit };
	}

	/** Paths of all files of a commit. */
	async files(revision = 'HEAD'): Promise<string[]> {
		return [...(await treeFiles(this.#base, await this.#idOf(revision))).keys()];
	}

	/** A file as a commit has it. */
	async read(path: string, revision = 'HEAD'): Promise<string | undefined> {
		const blob = (await treeFiles(this.#base, await this.#idOf(revision))).get(path);
		return blob === undefined ? undefined : (await this.#bytes(blob)).toString('utf8');
	}

	/** Paths that a commit has otherwise than its first parent. */
	async changes(revision = 'HEAD'): Promise<string[]> {
		const { id, parents } = await this.commit(revision);
		const after = await treeFiles(this.#base, id);
		const before = parents[0] ? await treeFiles(this.#base, parents[0]) : new Map<string, string>();
		const paths = [...new Set([...before.keys(), ...after.keys()])];
		return paths.filter((path) => before.get(path) !== after.get(path)).sort();
	}

	/** Paths that are otherwise than in the newest commit, new files too. Empty: all is committed. */
	async uncommitted(): Promise<string[]> {
		const rows = await git.statusMatrix(this.#base);
		return rows
			.filter(([, head, work, stage]) => !(head === 1 && work === 1 && stage === 1))
			.map(([path]) => path);
	}

	/** A merge has begun and waits for its commit. */
	get merging(): boolean {
		return fs.existsSync(join(this.#base.dir, '.git', 'MERGE_HEAD'));
	}

	/** Files of a commit in which a conflict's marks are left. */
	async conflictMarks(revision = 'HEAD'): Promise<string[]> {
		const found: string[] = [];
		for (const [path, blob] of await treeFiles(this.#base, await this.#idOf(revision))) {
			if (MARKERS.test((await this.#bytes(blob)).toString('utf8'))) found.push(path);
		}
		return found;
	}

	/** Lays the files of a commit out in a folder of their own. @returns its path, absolute */
	async checkout(revision: string): Promise<string> {
		const id = await this.#idOf(revision);
		const folder = join(this.#base.dir, TREES, id.slice(0, 12));
		for (const [path, blob] of await treeFiles(this.#base, id)) {
			fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
			fs.writeFileSync(join(folder, path), await this.#bytes(blob));
		}
		return folder;
	}

	async #bytes(blob: string): Promise<Buffer> {
		return Buffer.from((await git.readBlob({ ...this.#base, oid: blob })).blob);
	}

	async #idOf(revision: string): Promise<string> {
		const id = await this.find(revision);
		if (id !== undefined) return id;
		const branches = (await this.branches()).join(', ');
		throw new CheckError(`there is no commit or branch ${revision}`, {
			part: 'git',
			expected: revision,
			actual: `the branches are: ${branches || 'none'}`,
		});
	}

	/** Ids of a commit and all that it was made from, newest first. */
	async #reachable(revision: string): Promise<string[]> {
		const commits = await git.log({ ...this.#base, ref: await this.#idOf(revision) });
		return commits.map(({ oid }) => oid);
	}
}
