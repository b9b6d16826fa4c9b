// .git/index, when two processes are at it: a `git status` of the panel and a `git stash` of the shell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GitIndex } from '../../../src/bin/git/store/git-index.ts';

const ours = { oid: 'a'.repeat(40), mode: '100644' };
const theirs = { oid: 'b'.repeat(40), mode: '100644' };
const stat = { size: 1, mtimeMs: 1000, ctimeMs: 1000, ino: 1, dev: 1, uid: 0, gid: 0 };
let gitdir: string;

beforeEach(() => {
	gitdir = mkdtempSync(join(tmpdir(), 'slipway-index-'));
	const index = new GitIndex(gitdir);
	index.put('a.txt', ours);
	index.save();
});

afterEach(() => {
	delete process.env.GIT_OPTIONAL_LOCKS;
	rmSync(gitdir, { recursive: true });
});

const staged = (): string | undefined => new GitIndex(gitdir).get('a.txt')?.oid;
const refreshed = (): boolean => new GitIndex(gitdir).get('a.txt')?.stat?.mtimeMs === stat.mtimeMs;

test('what a look at the files taught is kept', () => {
	const looking = new GitIndex(gitdir);
	looking.refresh('a.txt', stat);
	looking.saveRefreshed();
	expect(refreshed()).toBe(true);
});

test('not if something was staged meanwhile, twice or once', () => {
	for (const times of [1, 2]) {
		const looking = new GitIndex(gitdir);
		for (let time = 0; time < times; time++) {
			const staging = new GitIndex(gitdir);
			staging.put('a.txt', theirs);
			staging.save();
		}
		looking.refresh('a.txt', stat);
		looking.saveRefreshed();
		expect(staged()).toBe(theirs.oid);
		expect(refreshed()).toBe(false);
	}
});

test('nor with GIT_OPTIONAL_LOCKS=0', () => {
	process.env.GIT_OPTIONAL_LOCKS = '0';
	const looking = new GitIndex(gitdir);
	looking.refresh('a.txt', stat);
	looking.saveRefreshed();
	expect(refreshed()).toBe(false);
});
