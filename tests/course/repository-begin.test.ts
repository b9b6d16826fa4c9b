// A lesson's repository as the real git makes it: ids that never change, all that history.yaml says, a clean tree.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { History, HistoryCommit } from '#course/history.ts';
import { repositoryBegin } from '#course/repository-begin.ts';
import { startHistory } from '#course/start-history.ts';

const root = mkdtempSync(join(tmpdir(), 'slipway-begin-'));
const home = join(root, 'home');
mkdirSync(home);
afterAll(() => rmSync(root, { recursive: true }));

function write(folder: string, files: Record<string, string | Uint8Array>): void {
	for (const [path, contents] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), contents);
	}
}

/** @returns runs git in the new repository */
function begin(name: string, files: Record<string, string>, history: History) {
	const cwd = join(root, name);
	const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
	const run = (program: string, ...args: string[]): string =>
		execFileSync(program, args, { cwd, env, encoding: 'utf8' }).trimEnd();
	const again = (): string => {
		const { files: needed, command } = repositoryBegin(history);
		write(cwd, { ...files, ...needed });
		return run(...command);
	};
	again();
	return { cwd, again, git: (...args: string[]) => run('git', ...args) };
}

const COMMIT: HistoryCommit = {
	id: 'first',
	branch: 'main',
	parents: [],
	author: { name: 'Ada Lovelace', email: 'ada@example.org' },
	time: 1_772_442_000,
	message: 'Begin',
	changes: { 'a b.txt': 'é\n', 'bytes.bin': { base64: '//4=' } },
	remove: [],
	tags: { 'v1.0.0': 'First release', draft: null },
};

test('a lesson without a history has one commit, with one id', () => {
	const files = { 'server.js': 'one();\n', 'routes/notes.js': 'two();\n' };
	const { git, cwd, again } = begin(
		'plain',
		files,
		startHistory({ number: '3.1', starter: files }),
	);
	expect(git('log', '--format=%H %an <%ae> %aI %s')).toBe(
		'c93e90d1146a82258bb17bed635bff528168e124 Slipway <lesson@slipway.invalid> 2026-01-01T00:00:00+00:00 Start of lesson 3.1',
	);
	expect(git('status', '--porcelain')).toBe('');
	expect(git('config', 'user.email')).toBe('learner@slipway.invalid');
	expect(existsSync(join(cwd, '.slipway/history'))).toBe(false);
	git('commit', '-q', '--allow-empty', '-m', 'Mine');
	again();
	expect(git('log', '-1', '--format=%s %an'), 'a second time changes nothing').toBe('Mine Learner');
});

test('a history has its branches, merges and tags', () => {
	const side: HistoryCommit = {
		...COMMIT,
		id: 'side',
		branch: 'side',
		parents: ['first'],
		message: 'Take away\n\nNobody reads it.',
		changes: { 'b.txt': 'b\n' },
		remove: ['bytes.bin'],
		tags: {},
	};
	const joined = { ...COMMIT, id: 'joined', parents: ['first', 'side'], changes: {}, tags: {} };
	const { git } = begin(
		'history',
		{ 'a b.txt': 'é\n', 'bytes.bin': 'mine' },
		{
			head: 'main',
			identity: false,
			commits: [COMMIT, side, { ...joined, message: "Merge branch 'side'" }],
		},
	);
	expect(git('log', '--format=%D|%s|%b', 'side').split('\n')).toEqual([
		'side|Take away|Nobody reads it.',
		'',
		'tag: v1.0.0, tag: draft|Begin|',
	]);
	expect(git('show', '-s', '--format=%P', 'main')).toBe(
		git('rev-parse', 'v1.0.0^{}', 'side').replace('\n', ' '),
	);
	expect(git('cat-file', '-t', 'v1.0.0'), 'with a message').toBe('tag');
	expect(git('cat-file', '-t', 'draft'), 'without').toBe('commit');
	expect(git('show', 'main:a b.txt')).toBe('é');
	expect(git('ls-tree', '--name-only', 'side').split('\n')).toEqual(['a b.txt', 'b.txt']);
	expect(git('status', '--porcelain'), 'the starter has it otherwise').toBe(' M bytes.bin');
	expect(() => git('config', 'user.name')).toThrow();
});
