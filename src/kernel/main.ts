// The kernel worker: makes the one Kernel of a container from what the host posts. The only file of the kernel
// that touches the worker's globals.
import { Kernel } from './kernel.ts';
import type { Machine, WorkerLike } from './machine.ts';
import type { PortLike } from './port-like.ts';
import type { FromKernelWorker, FromProcessWorker, ToKernelWorker } from './syscalls.ts';

/** Chunk that engines fill at most in one call of getRandomValues. */
const RANDOM_CHUNK = 65536;

let kernel: Kernel | undefined;

// Each worker's script would stay in it, up to 250 of them.
performance.setResourceTimingBufferSize(0);

self.onmessage = ({ data }) => {
	const message = data as ToKernelWorker;
	try {
		if (message.type === 'boot') {
			const { port, ...options } = message;
			kernel = new Kernel(machine(message.processScript), { ...options, port: port as PortLike });
			post({ type: 'booted' });
		} else {
			addClient(message.name, message.port as PortLike & MessagePort);
		}
	} catch (error) {
		report(error);
	}
};

function addClient(name: string, port: PortLike & MessagePort): void {
	const end = kernel?.addClient(name, port);
	// A client that ends says `exit`; for one that was stopped, the engine tells (not every engine does).
	port.addEventListener('close', () => end?.());
}

function machine(processScript: string): Machine {
	return {
		createWorker: () => processWorker(processScript),
		createChannel() {
			const { port1, port2 } = new MessageChannel();
			return { kernel: port1, process: port2 };
		},
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

function processWorker(script: string): WorkerLike {
	const worker = new Worker(script, { name: 'process' });
	return {
		postMessage: (message, transfer) => worker.postMessage(message, transfer),
		onMessage: (listener) =>
			worker.addEventListener('message', ({ data }) => listener(data as FromProcessWorker)),
		onError: (listener) =>
			worker.addEventListener('error', (event) => {
				// Else it is the kernel's own failure, too.
				event.preventDefault();
				listener(event.message ?? `${script} could not be loaded`);
			}),
		terminate: () => worker.terminate(),
	};
}

function report(error: unknown): void {
	const known = error instanceof Error ? error : new Error(String(error));
	post({ type: 'error', message: known.message, stack: known.stack ?? '' });
}

function post(message: FromKernelWorker): void {
	self.postMessage(message);
}
