// Requests below /~slipway/: what our own pages and elements ask for.
import type { Containers } from '../container/containers.ts';

export class OwnAnswers {
	readonly #containers: Containers;

	constructor(containers: Containers) {
		this.#containers = containers;
	}

	async answer(name: string, url: URL): Promise<Response> {
		switch (name) {
			case 'page-script.js':
				return this.#pageScript();
			case 'port':
				return this.#port(url.searchParams);
			default:
				return new Response(`Nothing here is called ${name}.\n`, { status: 404 });
		}
	}

	async #pageScript(): Promise<Response> {
		const { status, body } = await fetch('/page-script.js');
		const headers = {
			'Content-Type': 'text/javascript; charset=utf-8',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Cache-Control': 'no-cache',
		};
		return new Response(body, { status, headers });
	}

	/** What a failure page asks for while it waits. */
	async #port(query: URLSearchParams): Promise<Response> {
		const port = Number(query.get('port'));
		const container = await this.#containers.find(query.get('tag') ?? '');
		const open = container?.isOpen(port) ?? false;
		const opened = container?.timesOpened(port) ?? 0;
		return Response.json({ open, opened }, { headers: { 'Cache-Control': 'no-store' } });
	}
}
