// Runs a program in the pinned Node, in a fresh folder as deep as the container's working directory.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { nodeBinary } from '#build/natives/node-binary.ts';
import { projectRoot } from '#build/project-root.ts';
import { outcome, type Outcome } from './outcome.ts';
import type { Program } from './programs-in.ts';

const LIMIT_MS = 30_000;

/** Only what a spawned program in the container has too. */
const env = { HOME: '/home', LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };

export async function runInNode(path: string, program: Program): Promise<Outcome> {
	const parent = mkdtempSync(join(tmpdir(), 'slipway-'));
	const folder = join(parent, program.name);
	try {
		cpSync(path, statSync(path).isDirectory() ? folder : join(folder, basename(path)), {
			recursive: true,
		});
		symlinkSync(join(projectRoot, 'node_modules'), join(parent, 'node_modules'));
		// By name, as in the container: programs can see how they were called.
		const child = spawn('node', [program.main], {
			cwd: folder,
			env: { ...env, PATH: `${dirname(nodeBinary().path)}:${process.env.PATH ?? ''}` },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LIMIT_MS,
		});
		const exit = new Promise<number | string>((resolve, reject) => {
			child.on('error', reject);
			child.on('close', (code, signal) => resolve(code ?? signal ?? ''));
		});
		const [stdout, stderr, ended] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
		return outcome({ stdout, stderr, exit: ended }, parent);
	} finally {
		rmSync(parent, { recursive: true, force: true });
	}
}
