// The kernel worker: makes the one Kernel of a container from what the host posts. The only file of the kernel
// that touches the worker's globals.
import { HostedWorkers } from './hosted-workers.ts';
import { Kernel } from './kernel.ts';
import type { Machine } from './machine.ts';
import type { PortLike } from './port-like.ts';
import type { FromKernelWorker, ToKernelWorker } from './syscalls.ts';

/** Chunk that engines fill at most in one call of getRandomValues. */
const RANDOM_CHUNK = 65536;

let kernel: Kernel | undefined;

const workers = new HostedWorkers(post, createChannel);

self.onmessage = ({ data }) => {
	const message = data as ToKernelWorker;
	try {
		receive(message);
	} catch (error) {
		report(error);
	}
};

function receive(message: ToKernelWorker): void {
	switch (message.type) {
		case 'boot': {
			const { port, ...options } = message;
			kernel = new Kernel(machine(), { ...options, port: port as PortLike });
			return post({ type: 'booted' });
		}
		case 'client':
			return addClient(message.name, message.port as PortLike & MessagePort);
		case 'worker-error':
			return workers.failed(message.id, message.message);
		default:
			return message satisfies never;
	}
}

function addClient(name: string, port: PortLike & MessagePort): void {
	const end = kernel?.addClient(name, port);
	// A client that ends says `exit`; for one that was stopped, the engine tells (not every engine does).
	port.addEventListener('close', () => end?.());
}

function createChannel(): { kernel: PortLike; process: PortLike } {
	const { port1, port2 } = new MessageChannel();
	return { kernel: port1, process: port2 };
}

function machine(): Machine {
	return {
		createWorker: () => workers.create(),
		createChannel,
		now: () => performance.timeOrigin + performance.now(),
		random(bytes) {
			for (let at = 0; at < bytes.length; at += RANDOM_CHUNK) {
				crypto.getRandomValues(bytes.subarray(at, at + RANDOM_CHUNK));
			}
		},
		after: (ms, callback) => void setTimeout(callback, ms),
		report,
	};
}

function report(error: unknown): void {
	const known = error instanceof Error ? error : new Error(String(error));
	post({ type: 'error', message: known.message, stack: known.stack ?? '' });
}

function post(message: FromKernelWorker, transfer: object[] = []): void {
	self.postMessage(message, transfer);
}
