// Starts pretended processes from the host, for tests.
import { KernelClient } from '#kernel/client.ts';
import type { PortLike } from '#kernel/port-like.ts';
import type { KernelEvent, ProcessStart, SpawnRequest } from '#kernel/syscalls.ts';
import type { Booted } from '../boot.ts';

export const request: SpawnRequest = {
	file: 'node',
	args: ['node'],
	cwd: '/home/project',
	env: {},
	stdio: [],
	detached: false,
};

/** A process that does what the test says. */
export interface Started {
	pid: number;
	/** Host's ends of its pipes. */
	fds: number[];
	start: ProcessStart;
	client: KernelClient;
	events: KernelEvent[];
}

export async function startProcess(
	{ host, machine }: Booted,
	changes: Partial<SpawnRequest> = {},
	from: KernelClient = host,
): Promise<Started> {
	const started = new Promise<ProcessStart>((resolve) => (machine.program = resolve));
	const { pid, fds } = await from.call('spawn', { ...request, ...changes });
	const start = await started;
	const client = new KernelClient(start.port as PortLike, start.waitMemory);
	const events: KernelEvent[] = [];
	client.onEvent = (event) => events.push(event);
	return { pid, fds, start, client, events };
}
