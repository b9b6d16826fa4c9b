// git clone [-b <branch>] [--bare] <repository> [<directory>]
import fs from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { Repository } from '../repository.ts';
import { openSource } from '../remotes/open-source.ts';
import type { Source } from '../remotes/source.ts';
import { peel } from '../revisions/peel.ts';
import { detachedAdvice } from '../text/detached-advice.ts';
import { createRepository } from '../work/create-repository.ts';
import { updateTree } from '../work/update-tree.ts';

const USAGE = 'git clone [-q] [-n] [--bare] [-b <branch>] [-o <name>] [--] <repo> [<dir>]';

export const clone: Command = {
	usage: USAGE,
	anywhere: true,
	async run({ cwd }, args) {
		const { flags, values, words, paths } = options(
			args,
			{
				quiet: { type: 'boolean', short: 'q' },
				bare: { type: 'boolean' },
				'no-checkout': { type: 'boolean', short: 'n' },
				local: { type: 'boolean', short: 'l' },
				branch: { type: 'string', short: 'b' },
				origin: { type: 'string', short: 'o' },
				depth: { type: 'string' },
			},
			USAGE,
		);
		const [from, to] = [...words, ...(paths ?? [])];
		if (from === undefined)
			throw new GitError(`You must specify a repository to clone.\n\nusage: ${USAGE}`, {
				code: 129,
			});
		const bare = flags.bare === true;
		const name = to ?? `${nameOf(from)}${bare ? '.git' : ''}`;
		const dir = resolve(cwd, name);
		if (fs.existsSync(dir) && fs.readdirSync(dir).length > 0)
			throw new GitError(
				`destination path '${name}' already exists and is not an empty directory.`,
			);
		const url = /^[\w+]+:/.test(from) ? from : resolve(cwd, from);
		if (!/^[\w+]+:/.test(from) && !fs.existsSync(url) && !fs.existsSync(`${url}.git`))
			throw new GitError(`repository '${from}' does not exist`);
		if (!flags.quiet)
			process.stderr.write(`Cloning into ${bare ? 'bare repository ' : ''}'${name}'...\n`);
		if (values.depth !== undefined)
			process.stderr.write('warning: --depth is ignored; the whole history is fetched.\n');
		const source = await openSource(url, cwd);
		const branch = values.branch ?? source.head?.replace(/^refs\/heads\//, '') ?? 'main';
		if (
			values.branch !== undefined &&
			!source.refs.has(`refs/heads/${branch}`) &&
			!source.refs.has(`refs/tags/${branch}`)
		)
			throw new GitError(
				`Remote branch ${branch} not found in upstream ${values.origin ?? 'origin'}`,
			);
		const gitdir = bare ? dir : resolve(dir, '.git');
		createRepository(gitdir, { branch, bare });
		const repository = new Repository(dir, dir, { gitdir });
		await fill(repository, source, { url, branch, bare, origin: values.origin ?? 'origin' });
		if (!bare && !flags['no-checkout']) checkout(repository);
		if (flags.quiet) return;
		if (source.refs.size === 0)
			process.stderr.write('warning: You appear to have cloned an empty repository.\n');
		if (fs.statSync(url, { throwIfNoEntry: false })?.isDirectory()) process.stderr.write('done.\n');
	},
};

/** The last part of a path or URL, without `.git` or `.bundle`. */
function nameOf(from: string): string {
	return basename(from.replace(/\/+$/, '').replace(/\/\.git$/, '')).replace(/\.(git|bundle)$/, '');
}

async function fill(
	repository: Repository,
	source: Source,
	{ url, branch, bare, origin }: { url: string; branch: string; bare: boolean; origin: string },
): Promise<void> {
	const { refs, config } = repository;
	const own = config.own();
	own?.set(`remote.${origin}.url`, url);
	if (!bare) own?.set(`remote.${origin}.fetch`, `+refs/heads/*:refs/remotes/${origin}/*`);
	await source.bring(repository, [...source.refs.values()]);
	const reason = `clone: from ${url}`;
	for (const [name, oid] of source.refs) {
		const local =
			name.startsWith('refs/heads/') && !bare ? `refs/remotes/${origin}/${name.slice(11)}` : name;
		refs.store(local, oid);
	}
	const tip = source.refs.get(`refs/heads/${branch}`);
	const tag = source.refs.get(`refs/tags/${branch}`);
	if (bare) return;
	if (source.head !== undefined && source.refs.has(source.head))
		refs.point(`refs/remotes/${origin}/HEAD`, `refs/remotes/${origin}/${source.head.slice(11)}`);
	if (tip !== undefined) refs.update('HEAD', tip, reason);
	else if (tag !== undefined) {
		const commit = peel(repository.objects, tag, 'commit') ?? tag;
		refs.moveHead({ commit }, reason);
		process.stderr.write(detachedAdvice(commit));
	}
	if (tag !== undefined && tip === undefined) return;
	own?.set(`branch.${branch}.remote`, origin);
	own?.set(`branch.${branch}.merge`, `refs/heads/${branch}`);
	config.forget();
}

function checkout(repository: Repository): void {
	const head = repository.head();
	if (head === undefined) return;
	updateTree(repository, new Map(), repository.filesOf(head), { verb: 'checkout' });
	repository.index.save();
}
