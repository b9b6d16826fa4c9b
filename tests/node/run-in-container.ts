// Runs a program in the container, where `mountPrograms` has put it.
import type { CommandRunner } from '#build/container/command-runner.ts';
import { outcome, type Outcome } from './outcome.ts';
import type { Program } from './programs-in.ts';

const LIMIT_MS = 50_000;

/** `workdir`: where the programs' folders are, as paths in their output begin. */
export async function runInContainer(
	runner: CommandRunner,
	workdir: string,
	program: Program,
): Promise<Outcome> {
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	const running = await runner.run({
		command: 'node',
		args: [program.main],
		cwd: program.name,
		stdout: (data) => stdout.push(data),
		stderr: (data) => stderr.push(data),
	});
	await running.endInput();
	const timer = setTimeout(() => void running.kill(), LIMIT_MS);
	const { code, signal, error } = await running.exit;
	clearTimeout(timer);
	const raw = {
		stdout: Buffer.concat(stdout).toString(),
		stderr: Buffer.concat(stderr).toString() + (error ?? ''),
		exit: code ?? signal ?? '',
	};
	return outcome(raw, workdir);
}
