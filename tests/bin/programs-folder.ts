// The programs of src/bin as the build makes them, in a folder on the PATH of the real Node.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { programEntries } from '#build/bundle/program-entries.ts';
import { nodeBinary } from '#build/natives/node-binary.ts';

export interface RunResult {
	stdout: string;
	stderr: string;
	status: number | null;
}

export interface RunOptions {
	stdin?: string;
	env?: Readonly<Record<string, string>>;
}

export class ProgramsFolder {
	/** A fresh working directory. */
	readonly cwd: string;
	readonly #root: string;

	private constructor(root: string) {
		this.#root = root;
		this.cwd = join(root, 'home/project');
	}

	/** `names`: those that a test needs. */
	static async make(names: readonly string[]): Promise<ProgramsFolder> {
		const root = mkdtempSync(join(tmpdir(), 'slipway-bin-'));
		for (const folder of ['bin', 'lib', 'home/project'])
			mkdirSync(join(root, folder), { recursive: true });
		symlinkSync(nodeBinary().path, join(root, 'bin/node'));
		for (const { target, executable, content } of programEntries()) {
			const path = join(root, target);
			const name = basename(target, '.cjs');
			if (executable ? !names.includes(name) : dirname(target) !== 'lib') continue;
			const mode = executable ? 0o755 : 0o644;
			const code = 'code' in content ? content.code : await bundle(content.entry);
			writeFileSync(path, `${executable ? '#!/usr/bin/env node\n' : ''}${code}`, { mode });
		}
		return new ProgramsFolder(root);
	}

	run(
		name: string,
		args: readonly string[],
		{ stdin = '', env = {} }: RunOptions = {},
	): Promise<RunResult> {
		const child = spawn(join(this.#root, 'bin', name), args, {
			cwd: this.cwd,
			env: {
				PATH: `${join(this.#root, 'bin')}:/usr/bin:/bin`,
				HOME: join(this.#root, 'home'),
				...env,
			},
		});
		const text = { stdout: '', stderr: '' };
		child.stdout.setEncoding('utf8').on('data', (piece: string) => (text.stdout += piece));
		child.stderr.setEncoding('utf8').on('data', (piece: string) => (text.stderr += piece));
		child.stdin.on('error', () => undefined).end(stdin);
		return new Promise((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (status) => resolve({ ...text, status }));
		});
	}

	remove(): void {
		rmSync(this.#root, { recursive: true });
	}
}

async function bundle(entry: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node24',
		mainFields: ['module', 'main'],
		write: false,
		logLevel: 'error',
	});
	return outputFiles[0]?.text ?? '';
}
