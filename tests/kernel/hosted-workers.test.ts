// The host makes the workers: what it is asked, and that words go between kernel and worker without it.
import { expect, test } from 'vitest';
import { HostedWorkers } from '#kernel/hosted-workers.ts';
import type { FromKernelWorker } from '#kernel/syscalls.ts';

function host() {
	const asked: FromKernelWorker[] = [];
	const workers = new HostedWorkers(
		(message) => asked.push(message),
		() => {
			const { port1, port2 } = new MessageChannel();
			return { kernel: port1, process: port2 };
		},
	);
	return { asked, workers };
}

test('a worker is asked for with a port, by which kernel and worker talk', async () => {
	const { asked, workers } = host();
	const worker = workers.create();
	expect(asked).toMatchObject([{ type: 'worker', id: 1 }]);
	const { port } = asked[0] as { port: MessagePort };
	const heard = new Promise((resolve) => worker.onMessage(resolve));
	port.postMessage({ type: 'ready' });
	expect(await heard).toEqual({ type: 'ready' });
	const started = new Promise((resolve) => (port.onmessage = ({ data }) => resolve(data)));
	worker.postMessage({ type: 'start' }, []);
	expect(await started).toEqual({ type: 'start' });
	worker.terminate();
	expect(asked[1]).toEqual({ type: 'end-worker', id: 1 });
});

test('an error goes to the worker that it is about, until that is ended', () => {
	const { workers } = host();
	const heard: string[] = [];
	const [first, second] = [workers.create(), workers.create()];
	first.onError((message) => heard.push(`first ${message}`));
	second.onError((message) => heard.push(`second ${message}`));
	workers.failed(2, 'broke');
	second.terminate();
	workers.failed(2, 'late');
	workers.failed(1, 'broke too');
	first.terminate();
	expect(heard).toEqual(['second broke', 'first broke too']);
});
