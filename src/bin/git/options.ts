// Command-line options the way git takes them: known ones by node:util, unknown ones with git's words and exit code.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { GitError } from './git-error.ts';

type Config = NonNullable<ParseArgsConfig['options']>;

export interface Parsed {
	flags: Record<string, boolean>;
	values: Record<string, string>;
	lists: Record<string, string[]>;
	/** What is no option, before `--`. */
	words: string[];
	/** What stands after `--`, or undefined if there is none. */
	paths: string[] | undefined;
}

/** @param usage shown when an option is unknown */
export function options(args: readonly string[], config: Config, usage: string): Parsed {
	const dashes = args.indexOf('--');
	const own = dashes === -1 ? args : args.slice(0, dashes);
	const parsed: Parsed = {
		flags: {},
		values: {},
		lists: {},
		words: [],
		paths: dashes === -1 ? undefined : [...args.slice(dashes + 1)],
	};
	const { tokens } = parseArgs({
		args: [...own],
		options: config,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	for (const token of tokens) {
		if (token.kind === 'positional') parsed.words.push(token.value);
		if (token.kind === 'option')
			take(parsed, config, token.name, token.rawName, token.value, usage);
	}
	return parsed;
}

function take(
	parsed: Parsed,
	config: Config,
	name: string,
	rawName: string,
	value: string | undefined,
	usage: string,
): void {
	const known = config[name];
	if (!known) {
		if (/^git (log|show|reflog) /.test(usage))
			throw new GitError(`unrecognized argument: ${rawName}`);
		const kind = rawName.startsWith('--') ? `option \`${name}'` : `switch \`${name}'`;
		throw new GitError(`unknown ${kind}\nusage: ${usage}`, { code: 129, prefix: 'error: ' });
	}
	if (known.type === 'boolean') {
		parsed.flags[name] = true;
		return;
	}
	if (value === undefined) {
		if (/^git (log|show|reflog) /.test(usage))
			throw new GitError(`unrecognized argument: ${rawName}`);
		const kind = rawName.startsWith('--') ? `option \`${name}'` : `switch \`${rawName.slice(1)}'`;
		throw new GitError(`${kind} requires a value`, { code: 129, prefix: 'error: ' });
	}
	parsed.values[name] = value;
	(parsed.lists[name] ??= []).push(value);
}
