// What the client reaches first: `build` makes the container of the page that embeds us.
import { proxy, type ProxyMarked } from 'comlink';
import { assertEnvironment } from './assert-environment.ts';
import { Container } from './container.ts';

/** What the client sends with `build`. */
export interface BuildRequest {
	host: string;
	version: string;
	workdirName?: string;
	forwardPreviewErrors?: boolean | 'exceptions-only';
}

export class ContainerServer {
	#current: Container | undefined;

	async build(request: BuildRequest): Promise<Container & ProxyMarked> {
		assertEnvironment();
		if (this.#current) throw new Error('Only a single WebContainer instance can be booted');
		const name = workdirName(request.workdirName);
		const container = await Container.boot(name, request.forwardPreviewErrors ?? false, () => {
			this.#current = undefined;
		});
		this.#current = container;
		return proxy(container);
	}
}

/** Made up when the page gave none, as the client's documentation says. */
function workdirName(name: string | undefined): string {
	if (name === undefined || name === '') return 'project';
	if (name.includes('/') || name === '.' || name === '..') {
		throw new Error('workdirName should be a valid folder name');
	}
	return name;
}
