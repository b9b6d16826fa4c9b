// `git`: the real one's command line and words, for what a learner does with it.
import { constants } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { GitError } from './git-error.ts';
import { helpText } from './help-text.ts';
import { Repository } from './repository.ts';

const VERSION = 'git version 2.39.5 (Slipway, isomorphic-git)';
import { similarCommands } from './similar-commands.ts';

interface Call {
	cwd: string;
	name: string | undefined;
	args: string[];
	/** `-c name=value` */
	settings: string[];
}

/** Takes git's own options off: -C <path>, -c <name>=<value>, --no-pager. */
function readCall(argv: readonly string[]): Call {
	let cwd = process.cwd();
	const rest = [...argv];
	const settings: string[] = [];
	for (;;) {
		if (rest[0] === '-C') {
			cwd = resolve(cwd, rest[1] ?? '.');
			rest.splice(0, 2);
		} else if (rest[0] === '-c') settings.push(...rest.splice(0, 2).slice(1));
		else if (rest[0] === '--no-pager') rest.shift();
		else break;
	}
	const [name, ...args] = rest;
	return { cwd, name, args, settings };
}

/** `usage: …`, one line per form. */
function usageOf(name: string): string {
	return `usage: ${commandOf(name).usage.replaceAll(' | git ', '\n   or: git ')}\n`;
}

function commandOf(name: string): Command {
	const command = commands[name];
	if (command) return command;
	throw new GitError(
		`'${name}' is not a git command. See 'git --help'.${similarCommands(name, Object.keys(commands))}`,
		{ code: 1, prefix: 'git: ' },
	);
}

async function run({ cwd, name, args, settings }: Call): Promise<number> {
	if (name === '--version' || name === 'version') {
		process.stdout.write(`${VERSION}\n`);
		return 0;
	}
	if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
		const [about] = args;
		process.stdout.write(about === undefined || about === '-a' ? helpText : usageOf(about));
		return name === undefined ? 1 : 0;
	}
	const command = commandOf(name);
	// A message may be `-h` too: only alone does it ask for help.
	if (args.length === 1 && (args[0] === '-h' || args[0] === '--help')) {
		process.stdout.write(usageOf(name));
		return 129;
	}
	const repository = command.anywhere
		? Repository.around(cwd, settings)
		: Repository.find(cwd, settings);
	return (await command.run(repository, args)) ?? 0;
}

// Who reads may stop early: `git log | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(128 + constants.signals.SIGPIPE);
});

run(readCall(process.argv.slice(2))).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		if (!(error instanceof GitError)) throw error;
		// Where all was said already, the message is empty.
		if (error.message !== '') process.stderr.write(`${error.prefix}${error.message}\n`);
		process.exitCode = error.code;
	},
);
