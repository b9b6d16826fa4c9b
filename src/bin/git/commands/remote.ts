// git remote [-v] | add | remove | rename | set-url | get-url | show
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { remoteNames } from '../remotes/remote-names.ts';
import { print } from '../text/print.ts';
import { fetch } from './fetch.ts';

const USAGE =
	'git remote [-v | --verbose] | git remote add [-f] <name> <url> | git remote rename <old> <new> | git remote remove <name> | git remote set-url <name> <newurl> | git remote get-url <name> | git remote prune <name>';

export const remote: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{ verbose: { type: 'boolean', short: 'v' }, fetch: { type: 'boolean', short: 'f' } },
			USAGE,
		);
		const [action, name, value] = words;
		if (action === undefined) list(repository, flags.verbose === true);
		else if (name === undefined) usage();
		else if (action === 'add') {
			add(repository, name, value);
			if (flags.fetch) return fetch.run(repository, [name]);
		} else if (action === 'remove' || action === 'rm') remove(repository, name);
		else if (action === 'rename') rename(repository, name, value);
		else if (action === 'get-url') print(known(repository, name));
		else if (action === 'set-url') {
			known(repository, name);
			if (value === undefined) usage();
			else repository.config.own()?.set(`remote.${name}.url`, value);
		} else if (action === 'prune') return fetch.run(repository, ['--prune', '-q', name]);
		else
			throw new GitError(`unknown subcommand: \`${action}'\nusage: ${USAGE}`, {
				code: 129,
				prefix: 'error: ',
			});
		return 0;
	},
};

function usage(): never {
	throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
}

function list(repository: Repository, verbose: boolean): void {
	for (const name of remoteNames(repository)) {
		const url = repository.config.get(`remote.${name}.url`);
		if (verbose) print(`${name}\t${url} (fetch)`, `${name}\t${url} (push)`);
		else print(name);
	}
}

/** The URL of a remote that is there. */
function known(repository: Repository, name: string, colon = ''): string {
	const url = repository.config.get(`remote.${name}.url`);
	if (url !== undefined) return url;
	throw new GitError(`No such remote${colon} '${name}'`, { code: 2, prefix: 'error: ' });
}

function add(repository: Repository, name: string, url: string | undefined): void {
	if (url === undefined) usage();
	if (remoteNames(repository).includes(name))
		throw new GitError(`remote ${name} already exists.`, { code: 3, prefix: 'error: ' });
	if (/[\s~^:?*[\\]|\.\.|^-|\/$|^\//.test(name))
		throw new GitError(`'${name}' is not a valid remote name`);
	const own = repository.config.own();
	own?.set(`remote.${name}.url`, url);
	own?.set(`remote.${name}.fetch`, `+refs/heads/*:refs/remotes/${name}/*`);
	repository.config.forget();
}

function remove(repository: Repository, name: string): void {
	known(repository, name, ':');
	const { refs, config } = repository;
	const own = config.own();
	for (const branch of refs.branches()) {
		if (config.get(`branch.${branch}.remote`) !== name) continue;
		own?.unset(`branch.${branch}.remote`);
		own?.unset(`branch.${branch}.merge`);
	}
	own?.removeSection(`remote.${name}`);
	for (const ref of refs.list(`refs/remotes/${name}/`).keys()) refs.remove(ref);
}

function rename(repository: Repository, from: string, to: string | undefined): void {
	if (to === undefined) usage();
	known(repository, from, ':');
	if (remoteNames(repository).includes(to))
		throw new GitError(`remote ${to} already exists.`, { code: 3, prefix: 'error: ' });
	const { refs, config } = repository;
	const own = config.own();
	own?.renameSection(`remote.${from}`, `remote.${to}`);
	own?.set(`remote.${to}.fetch`, `+refs/heads/*:refs/remotes/${to}/*`);
	for (const branch of refs.branches())
		if (config.get(`branch.${branch}.remote`) === from) own?.set(`branch.${branch}.remote`, to);
	for (const [ref, oid] of refs.list(`refs/remotes/${from}/`)) {
		const target = refs.target(ref);
		const now = ref.replace(`refs/remotes/${from}/`, `refs/remotes/${to}/`);
		refs.remove(ref);
		if (target === undefined) refs.update(now, oid, `remote: renamed ${ref} to ${now}`);
		else refs.point(now, target.replace(`refs/remotes/${from}/`, `refs/remotes/${to}/`));
	}
}
