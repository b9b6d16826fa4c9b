// The same programs in the real Node.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { nodeBinary } from '../natives/node-binary.ts';
import { projectRoot } from '../project-root.ts';

export class RealNode {
	readonly #folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
	readonly #binary = nodeBinary().path;

	constructor(programs: string) {
		cpSync(programs, this.#folder, { recursive: true });
		symlinkSync(join(projectRoot, 'node_modules'), join(this.#folder, 'node_modules'));
	}

	start(program: string, ...args: string[]): ChildProcess {
		return spawn(this.#binary, [program, ...args], {
			cwd: this.#folder,
			env: { ...process.env, PATH: `${dirname(this.#binary)}:${process.env.PATH ?? ''}` },
			stdio: ['ignore', 'pipe', 'inherit'],
		});
	}

	/** The number that a program prints. */
	async number(program: string, ...args: string[]): Promise<number> {
		const { stdout } = this.start(program, ...args);
		return JSON.parse(stdout ? await text(stdout) : 'null') as number;
	}

	/** Milliseconds from spawn to the first byte on stdout. */
	async firstLine(program: string): Promise<number> {
		const start = performance.now();
		const child = this.start(program);
		await new Promise((resolve) => child.stdout?.once('data', resolve));
		const time = performance.now() - start;
		await new Promise((resolve) => child.once('close', resolve));
		return time;
	}

	/** A server that has said that it listens. */
	async server(): Promise<{ memory: number; stop(): Promise<void> }> {
		const child = this.start('server.cjs');
		await new Promise((resolve) => child.stdout?.once('data', resolve));
		return {
			memory: residentMegabytes(child.pid ?? 0),
			stop: () =>
				new Promise((resolve) => {
					child.once('close', () => resolve());
					child.kill();
				}),
		};
	}

	close(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

/** NaN where there is no /proc. */
function residentMegabytes(pid: number): number {
	if (process.platform !== 'linux') return Number.NaN;
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
