// Starts a program on a new terminal.
import type { KernelClient } from '#kernel/client.ts';
import { ContainerProcess, type OutputListener } from './container-process.ts';
import { defaultEnvironment } from './default-environment.ts';
import type { Exits } from './exits.ts';
import { NodeError } from './node-error.ts';
import type { Workdir } from './workdir.ts';

/** What the client sends with `run`. */
export interface RunRequest {
	command: string;
	args: string[];
	cwd?: string;
	env?: Record<string, string | number | boolean>;
	terminal?: { cols: number; rows: number };
}

const SIZE = { cols: 80, rows: 24 };

export async function spawn(
	kernel: KernelClient,
	exits: Exits,
	workdir: Workdir,
	request: RunRequest,
	output: OutputListener | undefined,
): Promise<ContainerProcess> {
	const { cols, rows } = request.terminal ?? SIZE;
	const cwd = workdir.resolve(request.cwd ?? '');
	const { master, slave } = await kernel.call('openTerminal', cols, rows);
	try {
		const { pid } = await kernel.call('spawn', {
			file: request.command,
			args: [request.command, ...request.args],
			cwd,
			env: environment(request.env, cwd),
			stdio: [slave, slave, slave].map((fd) => ({ type: 'inherit', fd })),
			detached: true,
		});
		return new ContainerProcess(kernel, pid, master, exits.wait(pid), output);
	} catch (error) {
		kernel.quiet('close', [master]);
		throw spawnError(error, request.command);
	} finally {
		kernel.quiet('close', [slave]);
	}
}

function environment(own: RunRequest['env'], cwd: string): Record<string, string> {
	const env: Record<string, string> = { ...defaultEnvironment, PWD: cwd };
	for (const [name, value] of Object.entries(own ?? {})) env[name] = String(value);
	return env;
}

function spawnError(error: unknown, command: string): unknown {
	if (!(error instanceof Error && 'code' in error && 'errno' in error)) return error;
	const { code, errno } = error as Error & { code: string; errno: number };
	const named = new NodeError(code, errno, { syscall: `spawn ${command}`, path: command });
	named.message = `spawn ${command} ${code}`;
	return named;
}
