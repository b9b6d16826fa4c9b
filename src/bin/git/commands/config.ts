// git config [--global | --local] [--list | --get | --get-all | --unset | --add] [<name> [<value>]]
import type { Command } from '../command.ts';
import { Config } from '../config/config.ts';
import type { ConfigFile } from '../config/config-file.ts';
import { GitError } from '../git-error.ts';
import { options, type Parsed } from '../options.ts';

const USAGE =
	'git config [--global | --local] [--list | --get | --get-all | --unset | --add] [<name> [<value>]]';

export const config: Command = {
	usage: USAGE,
	anywhere: true,
	run(repository, args) {
		const parsed = options(
			args,
			{
				global: { type: 'boolean' },
				local: { type: 'boolean' },
				list: { type: 'boolean', short: 'l' },
				get: { type: 'boolean' },
				'get-all': { type: 'boolean' },
				unset: { type: 'boolean' },
				'unset-all': { type: 'boolean' },
				add: { type: 'boolean' },
				bool: { type: 'boolean' },
				null: { type: 'boolean', short: 'z' },
				'remove-section': { type: 'boolean' },
			},
			USAGE,
		);
		const inside = repository.readState('HEAD') !== undefined;
		const settings = inside ? repository.config : new Config(undefined);
		return Promise.resolve(act(settings, parsed));
	},
};

function act(settings: Config, parsed: Parsed): number {
	const { flags, words } = parsed;
	const [name, value] = words;
	const entries = entriesOf(settings, parsed);
	const end = flags.null ? '\0' : '\n';
	if (flags.list) {
		for (const { key, value } of entries)
			process.stdout.write(`${key}${flags.null ? '\n' : '='}${value}${end}`);
		return 0;
	}
	if (name === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
	if (flags['remove-section']) {
		if (target(settings, parsed).removeSection(name)) return 0;
		throw new GitError(`no such section: ${name}`);
	}
	const key = checked(name);
	if (flags.unset || flags['unset-all']) {
		return target(settings, parsed).unset(name) > 0 ? 0 : 5;
	}
	if (value !== undefined && !flags.get) {
		target(settings, parsed).set(name, value, flags.add === true);
		return 0;
	}
	const found = entries.filter((entry) => entry.key === key).map((entry) => entry.value);
	if (found.length === 0) return 1;
	for (const text of flags['get-all'] ? found : found.slice(-1))
		process.stdout.write(`${flags.bool ? asBoolean(name, text) : text}${end}`);
	return 0;
}

function entriesOf(settings: Config, { flags }: Parsed): ReturnType<Config['all']> {
	if (flags.global) return settings.user().entries();
	if (flags.local) return settings.own()?.entries() ?? [];
	return settings.all();
}

function target(settings: Config, { flags }: Parsed): ConfigFile {
	if (flags.global) return settings.user();
	const own = settings.own();
	if (own) return own;
	throw new GitError('not in a git directory');
}

function checked(name: string): string {
	const match = /^([^.]+)(\..*)?\.([^.]+)$/.exec(name);
	if (!match) {
		const complaint = name.includes('.')
			? `key does not contain variable name: ${name}`
			: `key does not contain a section: ${name}`;
		throw new GitError(complaint, { code: 1, prefix: 'error: ' });
	}
	if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(match[3] ?? ''))
		throw new GitError(`invalid key: ${name}`, { code: 1, prefix: 'error: ' });
	return `${match[1]?.toLowerCase()}${match[2] ?? ''}.${match[3]?.toLowerCase()}`;
}

function asBoolean(name: string, text: string): string {
	if (/^(true|yes|on|1)$/i.test(text)) return 'true';
	if (/^(false|no|off|0|)$/i.test(text)) return 'false';
	throw new GitError(`bad boolean config value '${text}' for '${name}'`);
}
