import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeBinary } from '#build/natives/node-binary.ts';
import { conflictScenarios } from './conflict-scenarios.ts';
import { historyScenarios } from './history-scenarios.ts';
import { scenarios } from './scenarios.ts';
import { httpBackend } from './http-backend.ts';
import { moreScenarios } from './more-scenarios.ts';
import { remoteScenarios } from './remote-scenarios.ts';
import { scriptScenarios } from './script-scenarios.ts';
import { stashScenarios } from './stash-scenarios.ts';
import { streamScenarios } from './stream-scenarios.ts';

const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'slipway-git-'));
const bin = join(root, 'bin');
/** What the server serves for a scenario: the folder of whoever is at work. Both see the same address. */
const served = new Map<string, string>();
const server = httpBackend(served);

beforeAll(async () => {
	mkdirSync(bin);
	const outfile = join(bin, 'git.cjs');
	// As in the container: what the program loads only where it needs it lies beside it.
	const entries = {
		'bin/git': 'src/bin/git/main.ts',
		'lib/isomorphic-git': 'src/bin/lib/isomorphic-git.ts',
	};
	await build({
		entryPoints: entries,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		outdir: root,
		outExtension: { '.js': '.cjs' },
		logLevel: 'error',
	});
	const program = join(bin, 'git');
	writeFileSync(program, `#!/bin/sh\nexec ${nodeBinary().path} ${outfile} "$@"\n`);
	chmodSync(program, 0o755);
	await once(server.listen(0, 'localhost'), 'listening');
});

afterAll(() => {
	server.close();
	rmSync(root, { recursive: true, force: true });
}, 60_000);

/** What a shell prints for each line, with the folder's name taken out. */
async function transcript(
	scenario: string,
	path: string,
	lines: readonly string[],
): Promise<string[]> {
	const folder = join(root, `${Math.random().toString(36).slice(2, 8)}`);
	const work = join(folder, 'work');
	mkdirSync(work, { recursive: true });
	// The repository's own defaults; only the identity is given.
	writeFileSync(
		join(folder, '.gitconfig'),
		'[init]\n\tdefaultBranch = main\n[advice]\n\tdetachedHead = true\n',
	);
	const env = {
		PATH: path,
		HOME: folder,
		LC_ALL: 'C',
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_TERMINAL_PROMPT: '0',
		SERVER: `http://localhost:${(server.address() as AddressInfo).port}/${scenario}`,
		GIT_EDITOR: ':',
		GIT_AUTHOR_NAME: 'Ada',
		GIT_AUTHOR_EMAIL: 'ada@example.org',
		GIT_COMMITTER_NAME: 'Ada',
		GIT_COMMITTER_EMAIL: 'ada@example.org',
		GIT_AUTHOR_DATE: '1700001000 +0100',
		GIT_COMMITTER_DATE: '1700001000 +0100',
	};
	served.set(scenario, work);
	// One shell for all lines: starting one per line takes longer than git does.
	const mark = '\u0001';
	const script = lines.map((line) => `echo '${mark}'; ( ${line}\n)\necho "[$?]"`).join('\n');
	const { stdout } = await run('sh', ['-c', `exec 2>&1\n${script}`], { cwd: work, env });
	return stdout
		.split(`${mark}\n`)
		.slice(1)
		.map((out, index) => `$ ${lines[index]}\n${withoutHints(out).replaceAll(folder, '/home')}`);
}

/** The real git's advice differs from release to release. */
function withoutHints(text: string): string {
	return text.replace(/^hint:.*\n/gm, '');
}

describe.concurrent('does and says what the real git does', { timeout: 120_000 }, () => {
	const real = process.env.PATH ?? '';
	for (const [name, lines] of Object.entries({
		...scenarios,
		...streamScenarios,
		...conflictScenarios,
		...scriptScenarios,
		...remoteScenarios,
		...moreScenarios,
		...stashScenarios,
		...historyScenarios,
	})) {
		test(name, async ({ expect }) => {
			const ours = await transcript(name, `${bin}${delimiter}${real}`, lines);
			expect(ours.join('\n')).toBe((await transcript(name, real, lines)).join('\n'));
		});
	}
});

test('the real git reads what ours wrote, and finds no fault', () => {
	const work = join(root, 'read');
	mkdirSync(work);
	const env = {
		...process.env,
		HOME: root,
		GIT_AUTHOR_NAME: 'A',
		GIT_AUTHOR_EMAIL: 'a@b',
		GIT_COMMITTER_NAME: 'A',
		GIT_COMMITTER_EMAIL: 'a@b',
	};
	const script = [
		...(scenarios['a merge commit'] ?? []),
		'git tag -a v1 -m one',
		'git revert --no-edit HEAD~1',
	].join('\n');
	spawnSync('sh', ['-c', script], {
		cwd: work,
		env: { ...env, PATH: `${bin}${delimiter}${process.env.PATH}` },
	});
	expect(
		execFileSync('git', ['fsck', '--strict', '--full'], { cwd: work, env, encoding: 'utf8' }),
	).toBe('');
	expect(execFileSync('git', ['status', '--porcelain'], { cwd: work, env, encoding: 'utf8' })).toBe(
		'',
	);
	expect(
		execFileSync('git', ['log', '--oneline'], { cwd: work, env, encoding: 'utf8' }).split('\n')
			.length,
	).toBe(6);
});
