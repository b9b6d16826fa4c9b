// Runs a program of tests/packages in the real Node.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { nodeBinary } from '../natives/node-binary.ts';
import type { PackageProgram } from './package-programs.ts';
import type { ProgramOutput } from './program-output.ts';

/** @param installed the folder with `node_modules` */
export async function runInNode(
	{ file, code }: PackageProgram,
	installed: string,
	timeoutMs: number,
): Promise<ProgramOutput> {
	const scratch = mkdtempSync(join(tmpdir(), 'slipway-packages-'));
	const folder = join(scratch, 'work');
	mkdirSync(folder);
	symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'));
	writeFileSync(join(folder, file), code);
	const child = spawn(nodeBinary().path, [file], {
		cwd: folder,
		env: { PATH: process.env.PATH ?? '', HOME: scratch },
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: timeoutMs,
	});
	const ended = new Promise<string>((resolve) => {
		child.on('close', (exit, signal) => resolve(String(exit ?? signal)));
	});
	const [stdout, stderr, exit] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	rmSync(scratch, { recursive: true, force: true });
	return { stdout, stderr, exit };
}
