// The host's half of previews: registers the service worker that answers them and gives it a channel
// to the kernel, again whenever the browser has stopped and restarted it.
import type { KernelWorker } from './kernel-worker.ts';

export interface PreviewScriptOptions {
	type?: 'module' | 'importmap';
	defer?: boolean;
	async?: boolean;
}

export class Preview {
	readonly #kernel: KernelWorker;
	/** Listeners of `preview-message`. */
	readonly onMessage = new Set<(message: unknown) => void>();

	private constructor(kernel: KernelWorker) {
		this.#kernel = kernel;
	}

	static async start(kernel: KernelWorker): Promise<Preview> {
		const preview = new Preview(kernel);
		await navigator.serviceWorker.register('/sw.js', { scope: '/' });
		const registration = await navigator.serviceWorker.ready;
		if (registration.active) preview.#connect(registration.active);
		return preview;
	}

	async setScript(_source: string, _options?: PreviewScriptOptions): Promise<void> {
		await Promise.reject(new Error('setPreviewScript: previews are not part of this container'));
	}

	close(): void {
		this.onMessage.clear();
	}

	#connect(worker: ServiceWorker): void {
		const { port1, port2 } = new MessageChannel();
		this.#kernel.addClient('preview', port1);
		worker.postMessage({ type: 'kernel', port: port2 }, [port2]);
	}
}
