// Runs a command with our own stdin, stdout, stderr and signals passed through.
import type { ContainerPage } from './container-page.ts';
import { CommandRunner } from './command-runner.ts';
import type { ExitFrame } from './exit-frame.ts';
import { passSignals } from './pass-signals.ts';

export async function runThroughPipes(
	container: ContainerPage,
	command: string,
	args: string[],
	cwd: string,
): Promise<ExitFrame> {
	const runner = await CommandRunner.create(container);
	const running = await runner.run({
		command,
		args,
		cwd,
		stdout: (data) => process.stdout.write(data),
		stderr: (data) => process.stderr.write(data),
	});
	process.stdin.on('data', (data) => void running.writeInput(data));
	process.stdin.on('end', () => void running.endInput());
	passSignals((signal) => running.signal(signal));
	return running.exit;
}
