// Runs a program for a command that runs others (`env`, `xargs`, `find -exec`).
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { CommandError } from '../shell/command-error.ts';
import { findProgram } from '../shell/find-program.ts';
import type { Io } from '../shell/io.ts';

/** Resolves with its exit status. */
export async function runChild(
	{ cwd, env: searched, stdout, stderr, signal }: Io,
	[name = '', ...args]: readonly string[],
	env: Readonly<Record<string, string>>,
): Promise<number> {
	const program = findProgram(name, env['PATH'] ?? searched['PATH'], cwd);
	if (!program.found) throw new CommandError(`${name}: ${program.message}`, program.status);
	const child = spawn(program.path, args, {
		cwd,
		env,
		argv0: name,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stop = (): void => void child.kill('SIGINT');
	signal.addEventListener('abort', stop);
	const ended = new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, by) => resolve(code ?? 128 + (by ? constants.signals[by] : 0)));
	});
	const carry = async (from: AsyncIterable<Uint8Array>, to: Io['stdout']): Promise<void> => {
		for await (const piece of from) await to.write(piece);
	};
	try {
		const [status] = await Promise.all([
			ended,
			carry(child.stdout, stdout),
			carry(child.stderr, stderr),
		]);
		return status;
	} finally {
		signal.removeEventListener('abort', stop);
	}
}
