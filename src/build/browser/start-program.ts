// Starts a browser as a program with a profile of its own, which goes when the browser does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from './browser-window.ts';

export interface BrowserProgram {
	command: string;
	/** `profile`: an empty folder, also HOME. */
	arguments(profile: string): string[];
	prepare?(profile: string): Promise<void>;
	env?: Record<string, string>;
}

export async function startProgram(program: BrowserProgram): Promise<BrowserWindow> {
	const profile = await mkdtemp(join(tmpdir(), 'slipway-browser-'));
	await program.prepare?.(profile);
	const child = spawn(program.command, program.arguments(profile), {
		// A group of its own: browsers are families of processes.
		detached: true,
		stdio: 'ignore',
		env: { ...process.env, HOME: profile, ...program.env },
	});
	await once(child, 'spawn');
	const ended = once(child, 'exit');
	const end = () => signalGroup(child.pid, 'SIGKILL');
	process.once('exit', end);
	return {
		page: undefined,
		async close() {
			process.off('exit', end);
			end();
			await ended;
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch (error) {
		// Gone by itself.
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
