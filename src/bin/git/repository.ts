// One repository and its working tree: where they are, and the arguments that isomorphic-git wants everywhere.
import fs from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import git from 'isomorphic-git';
import { Config } from './config/config.ts';
import { GitError } from './git-error.ts';
import { identity } from './identity.ts';
import { Refs } from './refs/refs.ts';
import { ObjectStore } from './store/object-store.ts';

export class Repository {
	/** Root of the working tree, absolute. */
	readonly dir: string;
	/** Where the command was called. */
	readonly cwd: string;
	/** Shared by all calls, so that each object is unpacked once. */
	readonly cache: object = {};
	readonly fs = fs;

	readonly config: Config;
	readonly objects: ObjectStore;
	readonly refs: Refs;

	/** @param settings `name=value` from the command line */
	constructor(dir: string, cwd: string, settings: readonly string[] = []) {
		this.dir = dir;
		this.cwd = cwd;
		this.config = new Config(this.gitdir, settings);
		this.objects = new ObjectStore(this.gitdir);
		this.refs = new Refs(this.gitdir, () => identity(this, 'COMMITTER', false));
	}

	/** The repository around a folder; its complaint if there is none. */
	static find(cwd: string, settings: readonly string[] = []): Repository {
		const found = Repository.#rootOf(cwd);
		if (found !== undefined) return new Repository(found, cwd, settings);
		throw new GitError('not a git repository (or any of the parent directories): .git');
	}

	/** The repository around a folder; if there is none, the place where one would be. */
	static around(cwd: string, settings: readonly string[] = []): Repository {
		return new Repository(Repository.#rootOf(cwd) ?? cwd, cwd, settings);
	}

	static #rootOf(cwd: string): string | undefined {
		for (let dir = cwd; ; dir = dirname(dir)) {
			if (fs.existsSync(join(dir, '.git', 'HEAD'))) return dir;
			if (dir === dirname(dir)) return undefined;
		}
	}

	get gitdir(): string {
		return join(this.dir, '.git');
	}

	/** For every call of isomorphic-git. */
	get base(): { fs: typeof fs; dir: string; gitdir: string; cache: object } {
		const { fs, dir, gitdir, cache } = this;
		return { fs, dir, gitdir, cache };
	}

	/** A path as typed -> relative to the root, with `/`; `.` for the root itself. */
	inside(path: string): string {
		const inside = relative(this.dir, resolve(this.cwd, path)).split(sep).join('/');
		if (inside === '..' || inside.startsWith('../')) {
			throw new GitError(`${path}: '${path}' is outside repository at '${this.dir}'`);
		}
		return inside === '' ? '.' : inside;
	}

	/** A path of the repository as it is shown where the command was called. */
	shown(path: string): string {
		return relative(this.cwd, join(this.dir, path)).split(sep).join('/');
	}

	file(path: string): string {
		return join(this.dir, path);
	}

	/** A file of .git, or undefined. */
	readState(name: string): string | undefined {
		const path = join(this.gitdir, name);
		return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
	}

	/** undefined takes the file away. */
	writeState(name: string, text: string | undefined): void {
		const path = join(this.gitdir, name);
		if (text === undefined) fs.rmSync(path, { force: true });
		else fs.writeFileSync(path, text);
	}

	/** Short name of the branch, or undefined when HEAD is detached. */
	async branch(): Promise<string | undefined> {
		return (await git.currentBranch({ ...this.base, test: false })) ?? undefined;
	}

	/** Commit of HEAD, or undefined before the first. */
	async head(): Promise<string | undefined> {
		try {
			return await git.resolveRef({ ...this.base, ref: 'HEAD' });
		} catch (error) {
			if (error instanceof git.Errors.NotFoundError) return undefined;
			throw error;
		}
	}

	async headOrFail(): Promise<string> {
		const head = await this.head();
		if (head) return head;
		const branch = (await this.branch()) ?? 'HEAD';
		throw new GitError(`your current branch '${branch}' does not have any commits yet`);
	}
}
