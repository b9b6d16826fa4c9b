// A repository as the browser keeps it, made by the real git: the log is the same as git's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedLog } from '../../../src/app/git/saved-log.ts';

let folder: string;

function git(...args: string[]): string {
	const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
	const who = ['-c', 'user.name=Grace', '-c', 'user.email=grace@example.org'];
	return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
}

function kept(): Map<string, Uint8Array> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return new Map(
		entries
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => {
				const path = join(parentPath, name);
				return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
			}),
	);
}

function commit(at: number, subject: string, text = subject): void {
	writeFileSync(join(folder, 'file.txt'), text);
	git('add', '.');
	git('commit', '-qm', `${subject}\n\nWhy it was done.`, `--date=2026-01-01T00:00:${10 + at}Z`);
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'saved-log-'));
	git('init', '-q', '-b', 'main');
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

test('no commit, no log', async () => {
	expect(await savedLog(new Map(), 10)).toEqual([]);
	expect(await savedLog(kept(), 10)).toEqual([]);
});

test('commits of all branches that were merged, by date, and no more than asked for', async () => {
	commit(1, 'Begin');
	git('switch', '-qc', 'topic');
	commit(2, 'Grüße');
	git('switch', '-q', 'main');
	git('commit', '-q', '--allow-empty', '-m', 'Aside', '--date=2026-01-01T00:00:13Z');
	git('merge', '-q', '-m', 'Merge', 'topic');
	const expected = git('log', '--format=%H %s %an').trim().split('\n');
	const log = await savedLog(kept(), 10);
	const lines = log.map(({ oid, subject, author }) => `${oid} ${subject} ${author}`);
	expect([...lines].sort()).toEqual([...expected].sort());
	expect(lines[0]).toMatch(/ Merge Grace$/);
	expect(log.at(-1)?.time).toBe(Date.parse('2026-01-01T00:00:11Z'));
	expect(await savedLog(kept(), 2)).toHaveLength(2);
	git('checkout', '-q', 'topic~0');
	expect((await savedLog(kept(), 10)).map(({ subject }) => subject)).toEqual(['Grüße', 'Begin']);
});

test('refs that git has packed; at objects in a pack the log ends', async () => {
	git('switch', '-q', 'main');
	git('pack-refs', '--all');
	expect((await savedLog(kept(), 10))[0]?.subject).toBe('Merge');
	git('gc', '-q');
	expect(await savedLog(kept(), 10)).toEqual([]);
});
