// Every small command as a program of its own: which one tells the name it was called by.
import { basename } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import { Stdio } from '../shell/stdio.ts';
import { coreutils } from './coreutils.ts';

const name = basename(process.argv[1] ?? '');
const command = coreutils[name];
const stdio = Stdio.inherited();
const interrupt = new AbortController();

function environment(): Record<string, string> {
	const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Record<string, string>;
}

async function run(): Promise<number> {
	if (!command) throw new CommandError('there is no command of this name', 127);
	return command({
		name,
		args: process.argv.slice(2),
		env: environment(),
		cwd: process.cwd(),
		stdin: stdio.input(interrupt.signal),
		stdout: stdio.output(1),
		stderr: stdio.output(2),
		signal: interrupt.signal,
	});
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(141);
	throw error;
});
run().then(
	(status) => process.exit(status),
	(error: unknown) => {
		if (!(error instanceof CommandError)) throw error;
		process.stderr.write(`${name}: ${error.message}\n`);
		process.exit(error.status);
	},
);
