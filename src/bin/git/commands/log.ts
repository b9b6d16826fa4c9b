// git log [--oneline] [-n <count>] [-p] [--stat] [--all] [<revision range>] [-- <path>...]
import git, { type ReadCommitResult } from 'isomorphic-git';
import type { Command } from '../command.ts';
import { ancestors } from '../objects/ancestors.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { refsOf } from '../objects/refs-of.ts';
import { revision } from '../objects/revision.ts';
import { short } from '../objects/short.ts';
import { topological } from '../objects/topological.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitText } from '../text/commit-text.ts';
import { graphRows } from '../text/graph-rows.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { printChanges } from '../text/print-changes.ts';
import { matchPaths } from '../work/match-paths.ts';

const USAGE =
	'git log [--oneline] [--graph] [--all] [-n <number>] [-p] [--stat] [<revision-range>] [[--] <path>...]';

export const log: Command = {
	usage: USAGE,
	async run(repository, args) {
		const counts = args.map((arg) => (/^-\d+$/.test(arg) ? `--max-count=${arg.slice(1)}` : arg));
		const parsed = options(
			counts,
			{
				oneline: { type: 'boolean' },
				graph: { type: 'boolean' },
				all: { type: 'boolean' },
				decorate: { type: 'boolean' },
				patch: { type: 'boolean', short: 'p' },
				stat: { type: 'boolean' },
				'max-count': { type: 'string', short: 'n' },
			},
			USAGE,
		);
		const commits = await select(repository, parsed);
		await show(repository, parsed, parsed.flags.graph ? topological(commits) : commits);
	},
};

async function select(repository: Repository, parsed: Parsed): Promise<ReadCommitResult[]> {
	const [tips, without]: [string[], string[]] = [[], []];
	for (const word of parsed.words) {
		const range = /^(.*?)\.\.(.*)$/.exec(word);
		if (range) {
			without.push(await revision(repository, range[1] || 'HEAD'));
			tips.push(await revision(repository, range[2] || 'HEAD'));
		} else tips.push(await revision(repository, word));
	}
	if (parsed.flags.all) {
		for (const branch of await git.listBranches(repository.base))
			tips.push(await revision(repository, branch));
	}
	if (tips.length === 0) tips.push(await repository.headOrFail());
	let commits = await ancestors(repository, tips, without);
	const specs = parsed.paths?.map((path) => repository.inside(path));
	if (specs) commits = await touching(repository, commits, specs);
	return commits.slice(0, Number(parsed.values['max-count'] ?? Infinity));
}

async function touching(
	repository: Repository,
	commits: readonly ReadCommitResult[],
	specs: readonly string[],
): Promise<ReadCommitResult[]> {
	const found: ReadCommitResult[] = [];
	for (const commit of commits) {
		if (commit.commit.parent.length > 1) continue;
		const before = await filesOfCommit(repository, commit.commit.parent[0]);
		const changes = await changeStat(
			repository,
			before,
			await filesOfCommit(repository, commit.oid),
		);
		const paths = changes.map(({ path }) => path);
		if (matchPaths(paths, specs).length > 0) found.push(commit);
	}
	return found;
}

async function show(
	repository: Repository,
	parsed: Parsed,
	commits: readonly ReadCommitResult[],
): Promise<void> {
	const decorated = parsed.flags.decorate === true || process.stdout.isTTY;
	const refs = decorated ? await refsOf(repository) : new Map<string, string[]>();
	const graph = parsed.flags.graph ? graphRows(commits) : undefined;
	for (const [index, commit] of commits.entries()) {
		const names = refs.get(commit.oid);
		const text = parsed.flags.oneline ? oneLine(commit, names) : commitText(commit, names);
		if (index > 0 && !parsed.flags.oneline) print(graph ? '|' : '');
		if (graph) graph.print(commit, text);
		else print(text);
		if (parsed.flags.patch || parsed.flags.stat) {
			if (!parsed.flags.oneline) print('');
			await printChanges(repository, commit, parsed.flags.stat === true);
		}
	}
}

function oneLine({ oid, commit }: ReadCommitResult, names: readonly string[] | undefined): string {
	const decoration = names ? ` (${names.join(', ')})` : '';
	return `${paint('yellow', short(oid))}${paint('yellow', decoration)} ${commit.message.split('\n')[0]}`;
}
