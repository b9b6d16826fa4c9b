// The host's half of previews: registers the service worker that answers them, gives it a channel to the
// kernel whenever it asks (a browser may stop and restart it), and passes on what preview pages report.
import type { FromHost, PreviewScript, ToHost } from '#preview/messages.ts';
import { ContainerTag } from './container-tag.ts';
import type { KernelWorker } from './kernel-worker.ts';
import { previewAddress } from './preview-address.ts';

const KEEP_ALIVE_MS = 20_000;

export type PreviewScriptOptions = Omit<PreviewScript, 'source'>;

/** Which errors of preview pages the embedding page wants to hear of. */
export type ForwardedErrors = boolean | 'exceptions-only';

export class Preview {
	/** Listeners of `preview-message`. */
	readonly onMessage = new Set<(message: unknown) => void>();
	readonly #id = crypto.randomUUID();
	readonly #kernel: KernelWorker;
	readonly #tag: ContainerTag;
	readonly #forward: ForwardedErrors;
	readonly #closed = new AbortController();
	#worker: ServiceWorker | undefined;
	#script: PreviewScript | undefined;

	private constructor(kernel: KernelWorker, tag: ContainerTag, forward: ForwardedErrors) {
		this.#kernel = kernel;
		this.#tag = tag;
		this.#forward = forward;
	}

	static async start(
		kernel: KernelWorker,
		worker: ServiceWorker,
		forward: ForwardedErrors,
	): Promise<Preview> {
		const preview = new Preview(kernel, await ContainerTag.take(), forward);
		preview.#listen();
		preview.#attach(worker);
		return preview;
	}

	address(port: number): string {
		return previewAddress(port, this.#tag.value);
	}

	/** Put into every page loaded from now on. An empty source takes it away. */
	setScript(source: string, options: PreviewScriptOptions = {}): void {
		this.#script = source === '' ? undefined : { ...options, source };
		this.#send({
			type: 'preview-script',
			tag: this.#tag.value,
			previewScript: this.#script,
		});
	}

	close(): void {
		this.#send({ type: 'container-gone', tag: this.#tag.value });
		this.#closed.abort();
		this.#tag.release();
		this.onMessage.clear();
	}

	#listen(): void {
		const { serviceWorker } = navigator;
		const { signal } = this.#closed;
		serviceWorker.addEventListener('message', (event) => this.#receive(event), { signal });
		serviceWorker.addEventListener(
			'controllerchange',
			() => serviceWorker.controller && this.#attach(serviceWorker.controller),
			{ signal },
		);
		serviceWorker.startMessages();
		const timer = setInterval(() => this.#send({ type: 'keep-alive' }), KEEP_ALIVE_MS);
		signal.addEventListener('abort', () => clearInterval(timer));
	}

	/** Our own service worker, but also any page of this origin may post here. */
	#receive({ data, source }: MessageEvent<ToHost | undefined>): void {
		if (!(source instanceof ServiceWorker) || data === undefined) return;
		if (data.type === 'who-hosts') return this.#attach(source);
		if (data.tag !== this.#tag.value) return;
		switch (data.type) {
			case 'kernel-client':
				return this.#kernel.addClient(data.name, data.port);
			case 'preview-report':
				return this.#report(data.report);
			case 'attached':
				return;
			default:
				return data satisfies never;
		}
	}

	#attach(worker: ServiceWorker): void {
		this.#worker = worker;
		const { port1, port2 } = new MessageChannel();
		this.#kernel.addClient('preview', port1);
		const message: FromHost = {
			type: 'container',
			tag: this.#tag.value,
			id: this.#id,
			port: port2,
			// No other way to ask: browsers with credentialless frames have the header's value too.
			credentialless: 'credentialless' in HTMLIFrameElement.prototype,
			previewScript: this.#script,
		};
		this.#send(message, [port2]);
	}

	#report(report: Extract<ToHost, { type: 'preview-report' }>['report']): void {
		if (this.#forward === false) return;
		if (this.#forward === 'exceptions-only' && report.type === 'PREVIEW_CONSOLE_ERROR') return;
		for (const listener of this.onMessage) listener(report);
	}

	#send(message: FromHost, transfer: Transferable[] = []): void {
		this.#worker?.postMessage(message, transfer);
	}
}
