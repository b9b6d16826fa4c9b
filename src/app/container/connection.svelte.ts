// Boots the container through the official client, and says so if nobody answers.
import { WebContainer } from '@webcontainer/api';
import type { BootFailure } from './boot-failure.ts';
import type { BootSteps } from './boot-steps.svelte.ts';
import { explainFailure } from './explain-failure.ts';
import type { Host } from './host.ts';
import { missingFeatures } from './missing-features.ts';

const TIMEOUT = 20_000;

export class Connection {
	readonly host: Host;
	readonly #steps: BootSteps;
	#ready = Promise.withResolvers<WebContainer>();
	#failure = $state.raw<BootFailure | undefined>();
	#container = $state.raw<WebContainer | undefined>();

	constructor(host: Host, steps: BootSteps) {
		this.host = host;
		this.#steps = steps;
		// Read by the client before its first boot; absent means its own default host.
		if (host.origin === undefined) return;
		Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: host.origin });
	}

	get failure(): BootFailure | undefined {
		return this.#failure;
	}

	get container(): WebContainer | undefined {
		return this.#container;
	}

	/** Stays pending if the boot fails: there is nothing to go on with but a reload. */
	get ready(): Promise<WebContainer> {
		return this.#ready.promise;
	}

	async boot(): Promise<void> {
		this.#steps.begin('host');
		if (missingFeatures().length > 0) return this.#fail('the browser lacks what a container needs');
		const timer = setTimeout(
			() => void this.#fail(`no answer within ${TIMEOUT / 1000} s`),
			TIMEOUT,
		);
		const unlisten = this.#onGreeting(() => {
			this.#steps.finish('host');
			this.#steps.begin('container');
		});
		try {
			const container = await WebContainer.boot({
				coep: 'require-corp',
				workdirName: 'slipway',
				forwardPreviewErrors: 'exceptions-only',
			});
			for (const name of ['host', 'container'] as const) this.#steps.finish(name);
			this.#failure = undefined;
			this.#container = container;
			this.#ready.resolve(container);
		} catch (error) {
			await this.#fail(error instanceof Error ? error.message : String(error));
		} finally {
			clearTimeout(timer);
			unlisten();
		}
	}

	/** Throws the container away, with all that runs and lies in it, and boots another. */
	async restart(): Promise<void> {
		this.#container?.teardown();
		this.#container = undefined;
		this.#ready = Promise.withResolvers<WebContainer>();
		await this.boot();
	}

	/** The host greets the page with a message before the client builds the container. */
	#onGreeting(listener: () => void): () => void {
		const onMessage = (event: MessageEvent<unknown>): void => {
			const { origin } = this.host;
			if (origin !== undefined && event.origin !== origin) return;
			if ((event.data as { type?: unknown } | null)?.type === 'init') listener();
		};
		addEventListener('message', onMessage);
		return () => removeEventListener('message', onMessage);
	}

	async #fail(cause: string): Promise<void> {
		const at = this.#steps.current?.name ?? 'host';
		this.#steps.fail(at, 'failed');
		const failure = await explainFailure(this.host, cause);
		// An answer that comes late is still an answer.
		if (!this.#container) this.#failure = failure;
	}
}
