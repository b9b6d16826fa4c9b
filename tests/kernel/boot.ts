// A booted kernel with a host to call it, for tests.
import { onTestFinished } from 'vitest';
import { KernelClient } from '#kernel/client.ts';
import { writeImage, type ImageFile } from '#kernel/image/write.ts';
import { Kernel } from '#kernel/kernel.ts';
import type { KernelEvent } from '#kernel/syscalls.ts';
import { PretendMachine } from './pretend-machine.ts';

export interface Booted {
	kernel: Kernel;
	machine: PretendMachine;
	host: KernelClient;
	/** What the kernel told the host, oldest first. */
	events: KernelEvent[];
}

export function boot(programs: readonly ImageFile[] = [], machine = new PretendMachine()): Booted {
	const { port1, port2 } = new MessageChannel();
	const kernel = new Kernel(machine, {
		port: port2,
		pool: 1,
		programs: shared(writeImage(programs)),
		workdir: '/home/project',
	});
	const host = new KernelClient(port1);
	const events: KernelEvent[] = [];
	host.onEvent = (event) => events.push(event);
	onTestFinished(() => {
		host.close();
		for (const process of kernel.processes.all) process.release();
	});
	return { kernel, machine, host, events };
}

export function shared(bytes: Uint8Array): SharedArrayBuffer {
	const memory = new SharedArrayBuffer(bytes.length);
	new Uint8Array(memory).set(bytes);
	return memory;
}
