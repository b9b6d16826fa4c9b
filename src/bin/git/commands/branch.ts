// git branch [-d | -D | -m] [<name>] [<start>]
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { ancestors } from '../objects/ancestors.ts';
import { revision } from '../objects/revision.ts';
import { revisionOrUndefined } from '../objects/revision-or-undefined.ts';
import { short } from '../objects/short.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { moveHead } from '../work/move-head.ts';

const USAGE =
	'git branch [-v] [--show-current] | [-d | -D] <name>... | -m [<old>] <new> | <name> [<start-point>]';

export const branch: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				delete: { type: 'boolean', short: 'd' },
				D: { type: 'boolean', short: 'D' },
				move: { type: 'boolean', short: 'm' },
				verbose: { type: 'boolean', short: 'v' },
				'show-current': { type: 'boolean' },
				list: { type: 'boolean' },
				all: { type: 'boolean', short: 'a' },
			},
			USAGE,
		);
		const [first, second] = words;
		if (flags['show-current'])
			print(...[await repository.branch()].filter((name) => name !== undefined));
		else if (flags.delete || flags.D)
			for (const name of words) await remove(repository, name, flags.D === true);
		else if (flags.move)
			await rename(repository, second ? first : await repository.branch(), second ?? first);
		else if (first && !flags.list) await create(repository, first, second);
		else await list(repository, flags.verbose === true);
	},
};

async function list(repository: Repository, verbose: boolean): Promise<void> {
	const current = await repository.branch();
	const head = await repository.head();
	if (!current && head) print(`* ${paint('green', `(HEAD detached at ${short(head)})`)}`);
	const names = await git.listBranches(repository.base);
	const width = Math.max(0, ...names.map((name) => name.length));
	for (const name of names.sort()) {
		const mark = name === current ? '* ' : '  ';
		const shown = name === current ? paint('green', name) : name;
		print(
			`${mark}${shown}${verbose ? `${' '.repeat(width - name.length)} ${await lastCommit(repository, name)}` : ''}`,
		);
	}
}

async function lastCommit(repository: Repository, name: string): Promise<string> {
	const oid = await revision(repository, `refs/heads/${name}`);
	const { commit } = await git.readCommit({ ...repository.base, oid });
	return `${short(oid)} ${commit.message.split('\n')[0]}`;
}

async function create(
	repository: Repository,
	name: string,
	start: string | undefined,
): Promise<void> {
	if ((await git.listBranches(repository.base)).includes(name))
		throw new GitError(`a branch named '${name}' already exists`);
	if (/[ ~^:?*[\\]|\.\.|^-|\/$|\.lock$|^\//.test(name))
		throw new GitError(`'${name}' is not a valid branch name`);
	const oid = await revisionOrUndefined(repository, start ?? 'HEAD');
	if (!oid)
		throw new GitError(
			`not a valid object name: '${start ?? (await repository.branch()) ?? 'HEAD'}'`,
		);
	await git.writeRef({ ...repository.base, ref: `refs/heads/${name}`, value: oid });
}

async function remove(repository: Repository, name: string, force: boolean): Promise<void> {
	const oid = await revisionOrUndefined(repository, `refs/heads/${name}`);
	if (!oid) throw new GitError(`branch '${name}' not found.`, { code: 1, prefix: 'error: ' });
	if ((await repository.branch()) === name) {
		throw new GitError(`Cannot delete branch '${name}' checked out at '${repository.dir}'`, {
			code: 1,
			prefix: 'error: ',
		});
	}
	const merged = (await ancestors(repository, [await repository.headOrFail()])).some(
		(commit) => commit.oid === oid,
	);
	if (!force && !merged) {
		const lines = [
			`The branch '${name}' is not fully merged.`,
			`If you are sure you want to delete it, run 'git branch -D ${name}'.`,
		];
		throw new GitError(lines.join('\n'), { code: 1, prefix: 'error: ' });
	}
	await git.deleteRef({ ...repository.base, ref: `refs/heads/${name}` });
	print(`Deleted branch ${name} (was ${short(oid)}).`);
}

async function rename(
	repository: Repository,
	from: string | undefined,
	to: string | undefined,
): Promise<void> {
	if (!from || !to) throw new GitError(`branch name required`);
	const oid = await revision(repository, `refs/heads/${from}`);
	const wasCurrent = (await repository.branch()) === from;
	await create(repository, to, oid);
	if (wasCurrent) await moveHead(repository, { branch: to });
	await git.deleteRef({ ...repository.base, ref: `refs/heads/${from}` });
}
