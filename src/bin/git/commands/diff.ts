// git diff [--staged] [--stat] [--name-only] [<commit> [<commit>]] [-- <path>...]
import type { Command } from '../command.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit, type TreeFile } from '../objects/files-of-commit.ts';
import { revision } from '../objects/revision.ts';
import { revisionOrUndefined } from '../objects/revision-or-undefined.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { printTrees } from '../text/print-trees.ts';
import { indexFiles } from '../work/index-files.ts';
import { matchPaths } from '../work/match-paths.ts';
import { workFiles } from '../work/work-files.ts';

const USAGE = 'git diff [--staged] [--stat] [--name-only] [<commit> [<commit>]] [--] [<path>...]';

type Files = Map<string, TreeFile>;

export const diff: Command = {
	usage: USAGE,
	async run(repository, args) {
		const parsed = options(
			args,
			{
				staged: { type: 'boolean' },
				cached: { type: 'boolean' },
				stat: { type: 'boolean' },
				'name-only': { type: 'boolean' },
			},
			USAGE,
		);
		const { revisions, paths } = await sort(repository, parsed);
		let [before, after] = await sides(
			repository,
			revisions,
			parsed.flags.staged === true || parsed.flags.cached === true,
		);
		if (paths) [before, after] = [only(before, paths), only(after, paths)];
		if (parsed.flags['name-only']) {
			for (const { path } of await changeStat(repository, before, after)) print(path);
		} else await printTrees(repository, before, after, parsed.flags.stat === true);
	},
};

async function sort(
	repository: Repository,
	{ words, paths }: Parsed,
): Promise<{ revisions: string[]; paths?: string[] }> {
	const revisions: string[] = [];
	const rest = [...(paths ?? [])];
	for (const word of words) {
		const range = /^(.+?)\.\.\.?(.+)$/.exec(word);
		if (range)
			revisions.push(
				await revision(repository, range[1] ?? ''),
				await revision(repository, range[2] ?? ''),
			);
		else if (paths !== undefined || (await revisionOrUndefined(repository, word))) {
			revisions.push(await revision(repository, word));
		} else if (repository.fs.existsSync(repository.file(repository.inside(word)))) rest.push(word);
		else await revision(repository, word);
	}
	return {
		revisions,
		...(rest.length > 0 ? { paths: rest.map((path) => repository.inside(path)) } : {}),
	};
}

async function sides(
	repository: Repository,
	[first, second]: readonly string[],
	staged: boolean,
): Promise<[Files, Files]> {
	if (first && second)
		return [await filesOfCommit(repository, first), await filesOfCommit(repository, second)];
	const index = await indexFiles(repository);
	if (staged) return [await filesOfCommit(repository, first ?? (await repository.head())), index];
	const work = await workFiles(repository, index);
	return [first ? await filesOfCommit(repository, first) : index, work];
}

function only(files: Files, specs: readonly string[]): Files {
	const kept = new Set(matchPaths(files.keys(), specs));
	return new Map([...files].filter(([path]) => kept.has(path)));
}
