// git rev-parse [--verify] [-q] [--short] [--abbrev-ref] [--show-toplevel] [--git-dir] <revision>...
import fs from 'node:fs';
import { relative } from 'node:path';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { fullRef } from '../revisions/full-ref.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { revision } from '../revisions/revision.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { shortRef } from '../refs/short-ref.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git rev-parse [--verify] [-q] [--short[=<n>]] [--abbrev-ref] [--symbolic-full-name] [--show-toplevel] [--show-prefix] [--git-dir] [<revision>...]';

interface Mode {
	verify: boolean;
	quiet: boolean;
	short: number | undefined;
	names: 'abbreviated' | 'full' | undefined;
	all: boolean;
}

export const revParse: Command = {
	usage: USAGE,
	run(repository, args) {
		const mode: Mode = {
			verify: false,
			quiet: false,
			short: undefined,
			names: undefined,
			all: false,
		};
		let count = 0;
		for (const arg of args) {
			if (arg === '--') break;
			const place = placeOf(repository, arg);
			if (place !== undefined) print(place);
			else if (!setMode(mode, arg, repository)) {
				count++;
				if (!show(repository, mode, arg)) return Promise.resolve(1);
			}
		}
		if (!mode.verify || count === 1) return Promise.resolve(0);
		if (mode.quiet) return Promise.resolve(1);
		throw new GitError('Needed a single revision');
	},
};

/** What is asked about the repository itself. */
function placeOf({ dir, cwd, gitdir }: Repository, arg: string): string | undefined {
	const prefix = relative(dir, cwd);
	const values: Record<string, string> = {
		'--show-toplevel': dir,
		'--git-dir': cwd === dir ? '.git' : gitdir,
		'--absolute-git-dir': gitdir,
		'--git-common-dir': cwd === dir ? '.git' : gitdir,
		'--is-inside-work-tree': 'true',
		'--is-inside-git-dir': 'false',
		'--is-bare-repository': 'false',
		'--show-prefix': prefix === '' ? '' : `${prefix}/`,
		'--show-cdup': prefix === '' ? '' : '../'.repeat(prefix.split('/').length),
	};
	return values[arg];
}

function setMode(mode: Mode, arg: string, { refs }: Repository): boolean {
	const short = /^--short(?:=(\d+))?$/.exec(arg);
	if (short) mode.short = Number(short[1] ?? 7);
	else if (arg === '--verify') mode.verify = true;
	else if (arg === '-q' || arg === '--quiet') mode.quiet = true;
	else if (arg.startsWith('--abbrev-ref')) mode.names = 'abbreviated';
	else if (arg === '--symbolic-full-name') mode.names = 'full';
	else if (arg === '--all' || arg === '--branches' || arg === '--tags') {
		const place = { '--all': 'refs/', '--branches': 'refs/heads/', '--tags': 'refs/tags/' }[arg];
		print(...refs.list(place).values());
	} else return false;
	return true;
}

function show(repository: Repository, mode: Mode, word: string): boolean {
	if (mode.names !== undefined) {
		const ref = refOf(repository, word);
		if (ref !== undefined) {
			print(mode.names === 'full' ? ref : shortRef(ref));
			return true;
		}
	}
	const parts = /^(.*?)(\.\.\.?)(.*)$/.exec(word);
	if (parts && !fs.existsSync(repository.file(word))) {
		const [left, right] = [parts[1] || 'HEAD', parts[3] || 'HEAD'].map((part) =>
			revision(repository, part),
		);
		if (left === undefined || right === undefined) return false;
		const without = parts[2] === '..' ? [left] : mergeBases(repository.objects, left, right);
		print(right, ...(parts[2] === '..' ? [] : [left]), ...without.map((oid) => `^${oid}`));
		return true;
	}
	const oid = word.startsWith('^') ? undefined : resolveRevision(repository, word);
	if (word.startsWith('^')) print(`^${revision(repository, word.slice(1))}`);
	else if (oid !== undefined)
		print(mode.short === undefined ? oid : shortened(repository, oid, mode.short));
	else if (mode.verify) {
		if (mode.quiet) return false;
		throw new GitError('Needed a single revision');
	} else if (fs.existsSync(repository.file(repository.inside(word))) || word.startsWith('-'))
		print(word);
	else {
		print(word);
		revision(repository, word);
	}
	return true;
}

function shortened(repository: Repository, oid: string, length: number): string {
	const least = repository.short(oid);
	return length > least.length ? oid.slice(0, length) : least;
}

function refOf(repository: Repository, word: string): string | undefined {
	const { refs } = repository;
	const follows = /^(.*)@\{(u|upstream)\}$/.exec(word);
	if (follows) {
		const branch = follows[1] || repository.branch();
		const upstream = branch === undefined ? undefined : upstreamOf(repository, branch);
		if (!upstream) throw new GitError(`no upstream configured for branch '${branch}'`);
		return upstream.ref;
	}
	const full = fullRef(refs, word === '@' ? 'HEAD' : word);
	return full === 'HEAD'
		? refs.resolve('HEAD') === undefined
			? undefined
			: (refs.target('HEAD') ?? 'HEAD')
		: full;
}
