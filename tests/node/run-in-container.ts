// Runs a program in the container, in a folder of its own.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CommandRunner } from '#build/container/command-runner.ts';
import type { ContainerPage } from '#build/container/container-page.ts';
import { readFolder } from '#build/container/read-folder.ts';
import { outcome, type Outcome } from './outcome.ts';
import type { Program } from './programs-in.ts';

const LIMIT_MS = 30_000;

export async function runInContainer(
	container: ContainerPage,
	runner: CommandRunner,
	path: string,
	program: Program,
): Promise<Outcome> {
	const tree = statSync(path).isDirectory()
		? await readFolder(path)
		: { d: { [basename(path)]: { f: { c: readFileSync(path) } } } };
	await container.mount(tree, program.name);
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
	return outcome(raw, container.workdir);
}
