// The command line of `npm run container`.
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browser/browser-names.ts';

export interface ContainerArguments {
	/** Mounted as the working directory. */
	dir: string | undefined;
	/** Bring changed files back. */
	write: boolean;
	/** Run on a terminal, stdout and stderr in one, as in the browser. */
	terminal: boolean;
	browser: BrowserName;
	command: string;
	args: string[];
}

const WITH_VALUE = new Set(['--dir', '--browser']);
const usage =
	'usage: npm run container -- [--dir DIR] [--write] [--terminal] [--browser NAME] -- CMD ARGS...';

export function containerArguments(argv: string[]): ContainerArguments {
	// npm keeps the second `--`; without options of ours there may be only the command.
	const { values, positionals } = parseArgs({
		args: withSeparator(argv),
		options: {
			dir: { type: 'string' },
			write: { type: 'boolean', default: false },
			terminal: { type: 'boolean', default: false },
			browser: { type: 'string', default: 'chromium' },
		},
		allowPositionals: true,
	});
	const [command, ...args] = positionals;
	if (command === undefined) throw new Error(usage);
	if (values.write && values.dir === undefined) throw new Error('--write needs --dir.');
	const browser = browserNames.find((name) => name === values.browser);
	if (browser === undefined) throw new Error(`--browser is one of ${browserNames.join(', ')}.`);
	const { dir, write, terminal } = values;
	return { dir, write, terminal, browser, command, args };
}

/** Puts `--` before the command, so that its own options stay with it. */
function withSeparator(argv: string[]): string[] {
	if (argv.includes('--')) return argv;
	let at = 0;
	while (argv[at]?.startsWith('-')) at += WITH_VALUE.has(argv[at] ?? '') ? 2 : 1;
	return [...argv.slice(0, at), '--', ...argv.slice(at)];
}
