// git push [-u] [-f] [--all] [--tags] [-d] [<remote> [<refspec>...]]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { type Push, pushRefs } from '../remotes/push-refs.ts';
import { defaultRemote } from '../remotes/default-remote.ts';
import { remoteUrl } from '../remotes/remote-url.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { fullRef } from '../revisions/full-ref.ts';
import { print } from '../text/print.ts';

const USAGE = 'git push [-q] [-u] [-f] [--all] [--tags] [-d] [<repository> [<refspec>...]]';

export const push: Command = {
	usage: USAGE,
	async run(repository, args) {
		const parsed = options(
			args,
			{
				'set-upstream': { type: 'boolean', short: 'u' },
				force: { type: 'boolean', short: 'f' },
				'force-with-lease': { type: 'boolean' },
				all: { type: 'boolean' },
				tags: { type: 'boolean' },
				delete: { type: 'boolean', short: 'd' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const { flags, words } = parsed;
		const remote = words[0] ?? defaultRemote(repository);
		const { name, url } = remoteUrl(repository, remote);
		if (words.length === 0 && name === undefined) refuseNowhere();
		const pushes = pushesOf(repository, parsed, remote, { name, url });
		const code = await pushRefs(repository, { name, url, quiet: flags.quiet === true }, pushes);
		if (code !== 0 || !flags['set-upstream'] || name === undefined) return code;
		for (const { from, to } of pushes) {
			if (from?.startsWith('refs/heads/') !== true) continue;
			const local = from.slice(11);
			const config = repository.config.own();
			config?.set(`branch.${local}.remote`, name);
			config?.set(`branch.${local}.merge`, to);
			print(`branch '${local}' set up to track '${name}/${to.slice(11)}'.`);
		}
		return code;
	},
};

function refuseNowhere(): never {
	const lines = [
		'No configured push destination.',
		'Either specify the URL from the command-line or configure a remote repository using',
		'',
		'    git remote add <name> <url>',
		'',
		'and then push using the remote name',
		'',
		'    git push <name>',
		'',
	];
	throw new GitError(lines.join('\n'));
}

function pushesOf(
	repository: Repository,
	{ flags, words }: Parsed,
	remote: string,
	{ name, url }: { name: string | undefined; url: string },
): Push[] {
	const { refs } = repository;
	const force = flags.force === true || flags['force-with-lease'] === true;
	const same = (ref: string): Push => ({ from: ref, oid: refs.resolve(ref), to: ref, force });
	const given = words.slice(1);
	if (flags.delete)
		return given.map((word) => ({
			...same(`refs/heads/${word}`),
			from: undefined,
			oid: undefined,
		}));
	const pushes = given.map((word) => ofSpec(repository, word, force, url));
	if (flags.all) pushes.push(...refs.branches().map((branch) => same(`refs/heads/${branch}`)));
	if (flags.tags) pushes.push(...refs.tags().map((tag) => same(`refs/tags/${tag}`)));
	if (pushes.length > 0 || flags.all || flags.tags) return pushes;
	const branch = repository.branch();
	if (branch === undefined) throw new GitError('You are not currently on a branch.');
	if (repository.head() === undefined) missing(branch, url);
	const upstream = upstreamOf(repository, branch);
	if (upstream?.remote === remote && upstream.merge !== `refs/heads/${branch}`)
		throw new GitError(
			'The upstream branch of your current branch does not match\nthe name of your current branch.',
		);
	if (
		upstream?.remote !== remote &&
		name !== undefined &&
		!flags['set-upstream'] &&
		words.length < 2
	)
		throw new GitError(
			`The current branch ${branch} has no upstream branch.\nTo push the current branch and set the remote as upstream, use\n\n    git push --set-upstream ${remote} ${branch}\n\nTo have this happen automatically for branches without a tracking\nupstream, see 'push.autoSetupRemote' in 'git help config'.\n`,
		);
	return [same(`refs/heads/${branch}`)];
}

function missing(word: string, url: string): never {
	throw new GitError(
		`src refspec ${word} does not match any\nerror: failed to push some refs to '${url}'`,
		{ code: 1, prefix: 'error: ' },
	);
}

/** `main`, `main:other`, `+main`, `:gone`. */
function ofSpec(repository: Repository, spec: string, force: boolean, url: string): Push {
	const forced = force || spec.startsWith('+');
	const [left = '', right] = spec.replace(/^\+/, '').split(':');
	const { refs } = repository;
	if (left === '' && right !== undefined)
		return { from: undefined, oid: undefined, to: whole(right), force: forced };
	const target = refs.target('HEAD');
	// `HEAD:other` is shown as it was typed.
	const from = left === 'HEAD' && right === undefined ? target : fullRef(refs, left);
	const oid = from === undefined ? commitOf(repository, left) : refs.resolve(from);
	const to = right === undefined ? from : whole(right);
	if (oid === undefined || to === undefined) missing(left, url);
	return { from: from ?? left, oid, to, force: forced };
}

function whole(name: string): string {
	return name.startsWith('refs/') ? name : `refs/heads/${name}`;
}
