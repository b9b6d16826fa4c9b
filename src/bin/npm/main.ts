// `npm` and `npx`: scripts and programs of a project. It is not npm itself, and says what it cannot do.
import { basename } from 'node:path';
import { commands } from './commands.ts';
import { execCommand } from './exec-command.ts';
import { NpmError } from './npm-error.ts';
import type { RunOptions } from './run-command.ts';

const VERSION = '11.0.0-slipway';

interface Invocation {
	command: string | undefined;
	args: string[];
	options: RunOptions;
	version: boolean;
}

function parseArguments(args: readonly string[]): Invocation {
	const end = args.indexOf('--');
	const own = end < 0 ? args : args.slice(0, end);
	const isFlag = (arg: string): boolean => arg.startsWith('-');
	const flags = own.filter(isFlag);
	const [command, ...words] = own.filter((arg) => !isFlag(arg));
	return {
		command,
		args: [...words, ...(end < 0 ? [] : args.slice(end + 1))],
		options: {
			silent: flags.some((flag) => flag === '-s' || flag === '--silent'),
			ifPresent: flags.includes('--if-present'),
		},
		version: flags.includes('-v') || flags.includes('--version'),
	};
}

async function run(): Promise<number> {
	const args = process.argv.slice(2);
	const asNpx = basename(process.argv[1] ?? '') === 'npx';
	if (asNpx && !/^(-v|--version)$/.test(args[0] ?? '')) return execCommand(args);
	const { command, args: rest, options, version } = parseArguments(args);
	if (version) {
		process.stdout.write(`${VERSION}\n`);
		return 0;
	}
	if (command === 'exec' || command === 'x')
		return execCommand(args.slice(1).filter((arg) => arg !== '--'));
	const run = commands[command ?? 'help'];
	if (run) {
		const status = await run(rest, options);
		return command === undefined ? 1 : status;
	}
	process.stderr.write(
		`Unknown command: "${command}"\n\nTo see a list of supported npm commands, run:\n  npm help\n`,
	);
	return 1;
}

void run().then(
	(status) => process.exit(status),
	(error: unknown) => {
		if (!(error instanceof NpmError)) throw error;
		for (const line of error.lines)
			process.stderr.write(`npm error${line === '' ? '' : ` ${line}`}\n`);
		process.exit(error.status);
	},
);
