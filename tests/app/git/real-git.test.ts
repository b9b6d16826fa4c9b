// What the panel understands of git's output, with the real git as the one who says it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphRows } from '../../../src/app/git/graph-rows.ts';
import { readLog } from '../../../src/app/git/read-log.ts';
import { readRefs } from '../../../src/app/git/read-refs.ts';
import { readStashes } from '../../../src/app/git/read-stashes.ts';
import { readStatus } from '../../../src/app/git/read-status.ts';

const STATUS = ['status', '--porcelain=v1', '-z', '-b', '-uall'];
let folder: string;

function git(...args: string[]): string {
	const env = {
		...process.env,
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_CONFIG_SYSTEM: '/dev/null',
		GIT_AUTHOR_NAME: 'Ada',
		GIT_AUTHOR_EMAIL: 'ada@example.org',
		GIT_COMMITTER_NAME: 'Ada',
		GIT_COMMITTER_EMAIL: 'ada@example.org',
	};
	return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
}

function write(path: string, text: string): void {
	writeFileSync(join(folder, path), text);
}

/** A merge that stops; exit code 1 is what it is about. */
function mergeWithConflict(branch: string): void {
	expect(() => git('merge', branch)).toThrow(/Automatic merge failed|Command failed/);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'git-panel-'));
	git('init', '-q', '-b', 'main');
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

test('a repository without a commit', () => {
	write('a.txt', 'one\n');
	expect(readStatus(git(...STATUS))).toEqual({
		branch: 'main',
		unborn: true,
		changes: [{ path: 'a.txt', from: undefined, area: 'untracked', letters: 'A' }],
	});
	git('add', '.');
	git('commit', '-qm', 'First');
	expect(readStatus(git(...STATUS))).toEqual({ branch: 'main', unborn: false, changes: [] });
});

test('one file in two areas, a rename, names that the shell would quote', () => {
	write('a.txt', 'two\n');
	git('add', 'a.txt');
	write('a.txt', 'three\n');
	write('näme with space.txt', 'x\n');
	const { changes } = readStatus(git(...STATUS));
	expect(changes.map(({ path, area, letters }) => `${area} ${letters} ${path}`)).toEqual([
		'staged M a.txt',
		'unstaged M a.txt',
		'untracked A näme with space.txt',
	]);
	git('add', '-A');
	git('commit', '-qm', 'Second');
	git('mv', 'a.txt', 'b.txt');
	expect(readStatus(git(...STATUS)).changes).toEqual([
		{ path: 'b.txt', from: 'a.txt', area: 'staged', letters: 'R' },
	]);
	git('commit', '-qm', 'Rename, "quoted", with, commas -> and arrows');
});

test('branches, tags, stashes, and a history with a merge', () => {
	git('switch', '-qc', 'topic/one');
	write('b.txt', 'theirs\n');
	git('commit', '-qam', 'Theirs');
	git('tag', '-a', 'v1.0', '-m', 'The first version');
	git('switch', '-q', 'main');
	write('c.txt', 'x\n');
	git('add', '.');
	git('commit', '-qm', 'Ours');
	git('merge', '-q', '-m', 'Merge it', 'topic/one');
	write('c.txt', 'later\n');
	git('stash', 'push', '-q', '-m', 'for later');
	const commits = readLog.parse(git(...readLog.args(50)));
	expect(commits.map(({ subject }) => subject)).toEqual([
		'Merge it',
		expect.stringMatching(/^(Ours|Theirs)$/),
		expect.stringMatching(/^(Ours|Theirs)$/),
		'Rename, "quoted", with, commas -> and arrows',
		'Second',
		'First',
	]);
	expect(commits[0]).toMatchObject({ author: 'Ada', refs: ['HEAD', 'refs/heads/main'] });
	expect(commits[0]?.parents).toHaveLength(2);
	const theirs = commits.find(({ subject }) => subject === 'Theirs');
	expect([...(theirs?.refs ?? [])].sort()).toEqual(['refs/heads/topic/one', 'refs/tags/v1.0']);
	const refs = readRefs.parse(git(...readRefs.args));
	expect(refs.map(({ kind, name, current, subject }) => [kind, name, current, subject])).toEqual([
		['branch', 'main', true, 'Merge it'],
		['branch', 'topic/one', false, 'Theirs'],
		['tag', 'v1.0', false, 'The first version'],
	]);
	expect(readStashes.parse(git(...readStashes.args))).toEqual([
		{ name: 'stash@{0}', message: 'On main: for later' },
	]);
	const rows = graphRows(commits);
	expect(rows.map(({ lane }) => lane).sort()).toEqual([0, 0, 0, 0, 0, 1]);
	expect(rows[0]?.lines).toHaveLength(2);
	expect(rows.at(-1)?.lines).toHaveLength(1);
});

test('conflicts, and no branch', () => {
	git('switch', '-qc', 'left');
	write('b.txt', 'left\n');
	git('commit', '-qam', 'Left');
	git('switch', '-qc', 'right', 'main');
	git('rm', '-q', 'c.txt');
	write('b.txt', 'right\n');
	git('commit', '-qam', 'Right');
	mergeWithConflict('left');
	expect(readStatus(git(...STATUS)).changes).toEqual([
		{ path: 'b.txt', from: undefined, area: 'conflict', letters: 'UU' },
	]);
	git('merge', '--abort');
	git('checkout', '-q', 'HEAD~1');
	expect(readStatus(git(...STATUS)).branch).toBeUndefined();
});
