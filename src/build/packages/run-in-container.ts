// Runs a program of tests/packages in the container, with the packages that it uses and what these need.
import { join } from 'node:path';
import { CommandRunner } from '../container/command-runner.ts';
import type { ContainerPage } from '../container/container-page.ts';
import { packageTree } from '../container/package-tree.ts';
import type { PackageProgram } from './package-programs.ts';
import type { ProgramOutput } from './program-output.ts';

/** @param installed the folder with `node_modules` */
export async function runInContainer(
	container: ContainerPage,
	{ name, file, code, packages }: PackageProgram,
	installed: string,
	timeoutMs: number,
): Promise<ProgramOutput> {
	const modules = await packageTree(packages, join(installed, 'node_modules'));
	await container.mount({ d: { [file]: { f: { c: code } }, node_modules: modules } }, name);
	const runner = await CommandRunner.create(container);
	const output = { stdout: '', stderr: '' };
	const running = await runner.run({
		command: 'node',
		args: [file],
		cwd: name,
		stdout: (data) => (output.stdout += Buffer.from(data).toString()),
		stderr: (data) => (output.stderr += Buffer.from(data).toString()),
	});
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		void running.kill();
	}, timeoutMs);
	const { code: exit, signal, error } = await running.exit;
	clearTimeout(timer);
	await container.remove(name);
	return { ...output, exit: late ? 'no end' : (error ?? String(exit ?? signal)) };
}
