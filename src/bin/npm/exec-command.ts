// `npx NAME` and `npm exec`: a program of an installed package.
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { Executor } from '../shell/executor.ts';
import { passSignals } from '../shell/pass-signals.ts';
import { ShellState } from '../shell/shell-state.ts';
import { Stdio } from '../shell/stdio.ts';
import { binaryFolders } from './binary-folders.ts';
import { NpmError } from './npm-error.ts';
import { quoteArgument } from './quote-argument.ts';

export async function execCommand(args: readonly string[]): Promise<number> {
	const [name, ...rest] = args.filter(
		(arg, i) => i > 0 || !/^(-y|--yes|--no-install|--no)$/.test(arg),
	);
	if (name === undefined) {
		throw new NpmError(['Which program? Usage: npx PROGRAM [arguments]']);
	}
	const program = name.replace(/(?<=.)@.*$/, '');
	const folders = [...binaryFolders(process.cwd()), ...(process.env['PATH'] ?? '').split(':')];
	if (!folders.some((folder) => isProgram(join(folder, program)))) {
		throw new NpmError([
			`npx canceled: ${name} is not installed in this project`,
			'Packages cannot be downloaded in this container: those of the lesson are there from the start.',
		]);
	}
	const env = { ...process.env, PATH: folders.join(':') };
	const interrupt = new AbortController();
	const shell = new Executor(new ShellState(process.cwd(), env), interrupt.signal);
	passSignals(shell.foreground, interrupt);
	return shell.source([program, ...rest].map(quoteArgument).join(' '), Stdio.inherited());
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error) return false;
		throw error;
	}
}
