// One container, as the official client sees it over Comlink: the result of `build`.
import { proxy, type ProxyMarked } from 'comlink';
import type { KernelEvent } from '#kernel/syscalls.ts';
import { activeServiceWorker } from './active-service-worker.ts';
import type { ContainerProcess, OutputListener } from './container-process.ts';
import { defaultEnvironment } from './default-environment.ts';
import { Exits } from './exits.ts';
import { FileSystem } from './file-system.ts';
import { KernelWorker } from './kernel-worker.ts';
import { loadFiles } from './load-files.ts';
import { Ports } from './ports.ts';
import { type ForwardedErrors, Preview, type PreviewScriptOptions } from './preview.ts';
import { serialize, type SerializeOptions } from './serialize.ts';
import { spawn, type RunRequest } from './spawn.ts';
import { Watches } from './watches.ts';
import { Workdir } from './workdir.ts';

type Listener = (...args: unknown[]) => void;

export class Container {
	readonly #workdir: Workdir;
	readonly #kernel: KernelWorker;
	readonly #preview: Preview;
	readonly #onTeardown: () => void;
	readonly #exits = new Exits();
	readonly #watches = new Watches();
	readonly #ports: Ports;
	readonly #onError = new Set<Listener>();

	private constructor(
		workdir: Workdir,
		kernel: KernelWorker,
		preview: Preview,
		onTeardown: () => void,
	) {
		this.#workdir = workdir;
		this.#kernel = kernel;
		this.#preview = preview;
		this.#ports = new Ports((port) => preview.address(port));
		this.#onTeardown = onTeardown;
		kernel.client.onEvent = (event) => this.#dispatch(event);
		kernel.onError = ({ message }) => {
			console.error(message);
			for (const listener of this.#onError) listener({ message });
		};
		kernel.client.quiet('watchPorts', []);
	}

	static async boot(
		workdirName: string,
		forward: ForwardedErrors,
		onTeardown: () => void,
	): Promise<Container> {
		const workdir = new Workdir(workdirName);
		const booting = KernelWorker.boot(workdir.path);
		const worker = await activeServiceWorker().catch(async (error: unknown) => {
			(await booting).terminate();
			throw error;
		});
		const kernel = await booting;
		const preview = await Preview.start(kernel, worker, forward);
		return new Container(workdir, kernel, preview, onTeardown);
	}

	fs(): FileSystem & ProxyMarked {
		return proxy(new FileSystem(this.#kernel.client, this.#workdir, this.#watches));
	}

	/** The client asks for it and does not use it. */
	previewScript(): null {
		return null;
	}

	runtimeInfo(): { path: string; cwd: string } {
		return { path: defaultEnvironment.PATH ?? '', cwd: this.#workdir.path };
	}

	async loadFiles(payload: Uint8Array, options?: { mountPoints?: string }): Promise<void> {
		const mountPoint = options?.mountPoints ?? '.';
		const target = this.#workdir.resolve(mountPoint);
		await loadFiles(this.#kernel.client, target, mountPoint, payload);
	}

	/** The client never asks for stdout and stderr apart: `output` is the terminal with both. */
	async run(
		request: RunRequest,
		_stdout: unknown,
		_stderr: unknown,
		output?: OutputListener,
	): Promise<ContainerProcess & ProxyMarked> {
		return proxy(await spawn(this.#kernel.client, this.#exits, this.#workdir, request, output));
	}

	on(event: string, listener: Listener): (() => void) & ProxyMarked {
		const listeners = this.#listenersOf(event);
		listeners.add(listener);
		return proxy(() => void listeners.delete(listener));
	}

	async serialize(path: string, options: SerializeOptions): Promise<Uint8Array> {
		return serialize(this.#kernel.client, this.#workdir.resolve(path), path, options);
	}

	setPreviewScript(source: string, options?: PreviewScriptOptions): void {
		this.#preview.setScript(source, options);
	}

	setCredentials(): never {
		throw new Error('This container has no accounts, so there is nothing to sign in to.');
	}

	teardown(): void {
		this.#preview.close();
		this.#kernel.terminate();
		this.#onTeardown();
	}

	#dispatch(event: KernelEvent): void {
		switch (event.type) {
			case 'exit':
				// The kernel keeps how a child ended until somebody has waited for it.
				this.#kernel.client.quiet('wait', [event.pid]);
				return this.#exits.dispatch(event);
			case 'watch':
				return this.#watches.dispatch(event);
			case 'port':
				return this.#ports.dispatch(event);
			case 'signal':
				return;
			default:
				return event satisfies never;
		}
	}

	#listenersOf(event: string): Set<Listener> {
		switch (event) {
			case 'port':
				return this.#ports.onPort as Set<Listener>;
			case 'server-ready':
				return this.#ports.onServerReady as Set<Listener>;
			case 'preview-message':
				return this.#preview.onMessage;
			case 'error':
				return this.#onError;
			case 'xdg-open':
			case 'code':
				// Nothing in this container emits these.
				return new Set();
			default:
				throw new Error(`Unsupported event type '${event}'.`);
		}
	}
}
