// The command line of `npm run container`.
import { parseArgs } from 'node:util';

export interface ContainerArguments {
	/** Mounted as the working directory. */
	dir: string | undefined;
	/** Bring changed files back. */
	write: boolean;
	/** Run on a terminal, stdout and stderr in one, as in the browser. */
	terminal: boolean;
	command: string;
	args: string[];
}

const usage = 'usage: npm run container -- [--dir DIR] [--write] [--terminal] -- CMD ARGS...';

export function containerArguments(argv: string[]): ContainerArguments {
	// npm keeps the second `--`; without options of ours there may be only the command.
	const { values, positionals } = parseArgs({
		args: withSeparator(argv),
		options: {
			dir: { type: 'string' },
			write: { type: 'boolean', default: false },
			terminal: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	const [command, ...args] = positionals;
	if (command === undefined) throw new Error(usage);
	if (values.write && values.dir === undefined) throw new Error('--write needs --dir.');
	return { dir: values.dir, write: values.write, terminal: values.terminal, command, args };
}

/** Puts `--` before the command, so that its own options stay with it. */
function withSeparator(argv: string[]): string[] {
	if (argv.includes('--')) return argv;
	let at = 0;
	while (argv[at]?.startsWith('-')) at += argv[at] === '--dir' ? 2 : 1;
	return [...argv.slice(0, at), '--', ...argv.slice(at)];
}
