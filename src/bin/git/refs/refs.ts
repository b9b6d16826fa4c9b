// Branches, tags, HEAD and other names of commits: `.git/refs`, `.git/packed-refs`, and the log of each change.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { GitError } from '../git-error.ts';
import type { Person } from '../objects/git-object.ts';
import { Reflog } from './reflog.ts';

const NONE = '0'.repeat(40);
const LOGGED = /^(HEAD$|refs\/(heads|remotes|notes)\/)/;

export class Refs {
	readonly log: Reflog;
	readonly #gitdir: string;
	/** Whose name stands in the log. */
	readonly #who: () => Person;
	readonly #logs: () => boolean;

	/** @param logs whether branches have a log: not in a bare repository */
	constructor(gitdir: string, who: () => Person, logs: () => boolean = () => true) {
		this.#logs = logs;
		this.#gitdir = gitdir;
		this.#who = who;
		this.log = new Reflog(gitdir);
	}

	/** An id or `ref: refs/…`, without following. */
	raw(name: string): string | undefined {
		const file = join(this.#gitdir, name);
		if (fs.statSync(file, { throwIfNoEntry: false })?.isFile())
			return fs.readFileSync(file, 'utf8').trim();
		return this.#packed().get(name);
	}

	/** The ref that a symbolic one stands for, or undefined. */
	target(name: string): string | undefined {
		return /^ref:\s*(.*)$/.exec(this.raw(name) ?? '')?.[1];
	}

	/** The id that a full name stands for. */
	resolve(name: string): string | undefined {
		const value = this.raw(name);
		if (value === undefined) return undefined;
		const target = /^ref:\s*(.*)$/.exec(value)?.[1];
		if (target !== undefined) return this.resolve(target);
		return /^[0-9a-f]{40}/.exec(value)?.[0];
	}

	/** Full name -> id, sorted by name. @param prefix such as `refs/heads/` */
	list(prefix = 'refs/'): Map<string, string> {
		const found = new Map([...this.#packed()].filter(([name]) => name.startsWith(prefix)));
		const walk = (folder: string): void => {
			const path = join(this.#gitdir, folder);
			if (!fs.existsSync(path)) return;
			for (const entry of fs.readdirSync(path, { withFileTypes: true })) {
				const name = `${folder}/${entry.name}`;
				if (entry.isDirectory()) walk(name);
				else {
					const oid = name.endsWith('.lock') ? undefined : this.resolve(name);
					if (oid) found.set(name, oid);
				}
			}
		};
		walk(prefix.replace(/\/$/, ''));
		return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** Short names. */
	branches(): string[] {
		return [...this.list('refs/heads/').keys()].map((name) => name.slice('refs/heads/'.length));
	}

	tags(): string[] {
		return [...this.list('refs/tags/').keys()].map((name) => name.slice('refs/tags/'.length));
	}

	/** Moves a ref, and HEAD's log with it where HEAD stands on it. @param message for the log */
	update(name: string, oid: string, message: string): void {
		const place = this.target(name) ?? name;
		const before = this.resolve(place) ?? NONE;
		if (before === NONE) this.#refuseNesting(place);
		this.#write(place, `${oid}\n`);
		if (before === oid && name !== 'HEAD') return;
		if (LOGGED.test(place)) this.#note(place, before, oid, message);
		if (place !== 'HEAD' && this.target('HEAD') === place) this.#note('HEAD', before, oid, message);
	}

	/** Sets a ref without a log: what a clone starts with. */
	store(name: string, oid: string): void {
		this.#write(name, `${oid}\n`);
	}

	/** Puts HEAD on a branch, or on a commit. */
	moveHead(to: { branch: string } | { commit: string }, message: string | undefined): void {
		const before = this.resolve('HEAD') ?? NONE;
		const value = 'branch' in to ? `ref: refs/heads/${to.branch}` : to.commit;
		this.#write('HEAD', `${value}\n`);
		const after = this.resolve('HEAD') ?? NONE;
		if (message !== undefined && after !== NONE) this.#note('HEAD', before, after, message);
	}

	/** `git symbolic-ref`: no log. */
	point(name: string, target: string): void {
		this.#write(name, `ref: ${target}\n`);
	}

	/** Takes a ref away, with its log. */
	remove(name: string): void {
		fs.rmSync(join(this.#gitdir, name), { force: true });
		this.#prune(dirname(join(this.#gitdir, name)));
		this.log.remove(name);
		this.#prune(dirname(join(this.#gitdir, 'logs', name)));
		if (!this.#packed().has(name)) return;
		const file = join(this.#gitdir, 'packed-refs');
		const kept: string[] = [];
		let skipped = false;
		for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
			// A `^` line belongs to the annotated tag before it.
			skipped = line.startsWith('^') ? skipped : line.slice(41) === name;
			if (!skipped) kept.push(line);
		}
		fs.writeFileSync(file, kept.join('\n'));
	}

	/** `refs/heads/a` -> `refs/heads/b` with its history. */
	rename(from: string, to: string, message: string): void {
		const oid = this.resolve(from) ?? NONE;
		const entries = this.log.read(from);
		const current = this.target('HEAD') === from;
		this.remove(from);
		this.#refuseNesting(to);
		this.#write(to, `${oid}\n`);
		for (const entry of entries) this.log.add(to, entry);
		this.#note(to, oid, oid, message);
		if (!current) return;
		this.#write('HEAD', `ref: ${to}\n`);
		this.#note('HEAD', oid, NONE, message);
		this.#note('HEAD', NONE, oid, message);
	}

	#note(ref: string, before: string, after: string, message: string): void {
		if (!this.#logs() && !this.log.has(ref)) return;
		this.log.add(ref, { before, after, by: this.#who(), message });
	}

	#write(name: string, text: string): void {
		const file = join(this.#gitdir, name);
		fs.mkdirSync(dirname(file), { recursive: true });
		const temporary = `${file}.lock`;
		fs.writeFileSync(temporary, text);
		fs.renameSync(temporary, file);
	}

	/** `a` and `a/b` can't both be refs: one would be a file, the other a folder. */
	#refuseNesting(name: string): void {
		const other = [...this.list().keys()].find(
			(known) => known.startsWith(`${name}/`) || name.startsWith(`${known}/`),
		);
		if (other === undefined) return;
		throw new GitError(`cannot lock ref '${name}': '${other}' exists; cannot create '${name}'`);
	}

	#packed(): Map<string, string> {
		const file = join(this.#gitdir, 'packed-refs');
		if (!fs.existsSync(file)) return new Map();
		return new Map(
			fs
				.readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => /^[0-9a-f]{40} /.test(line))
				.map((line) => [line.slice(41), line.slice(0, 40)]),
		);
	}

	#prune(folder: string): void {
		const keep = /\/(refs|logs)(\/(heads|tags|remotes|refs))?$|\/logs\/refs\/(heads|tags)$/;
		for (let at = folder; at.startsWith(this.#gitdir) && at !== this.#gitdir; at = dirname(at)) {
			if (keep.test(at) || !fs.existsSync(at) || fs.readdirSync(at).length > 0) return;
			fs.rmdirSync(at);
		}
	}
}
