// A blank page on which the unmodified official client is loaded as `api`, in a browser of its own. Tests
// call it by `page.evaluate`. Nothing of ours stands between the client and the container.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '#build/browser/launch-chromium.ts';
import { projectRoot } from '#build/project-root.ts';
import { isolationHeaders } from '#build/serve/isolation-headers.ts';

const HTML =
	'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="/client.js"></script>';

export interface ClientPageOptions {
	/** The origin of the container. */
	containerUrl: string;
	/** Send the headers that give the page shared memory; default true. */
	isolated?: boolean;
}

export class ClientPage {
	readonly page: Page;
	/** What the page said on its console. */
	readonly console: string[] = [];
	readonly #browser: Browser;
	readonly #server: Server;

	private constructor(browser: Browser, server: Server, page: Page) {
		this.#browser = browser;
		this.#server = server;
		this.page = page;
		page.on('console', (message) => this.console.push(message.text()));
		page.on('pageerror', (error) => this.console.push(String(error)));
	}

	static async open({ containerUrl, isolated = true }: ClientPageOptions): Promise<ClientPage> {
		const server = serve(await bundleClient(), isolated);
		await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
		const browser = await launchChromium();
		const page = await browser.newPage();
		const client = new ClientPage(browser, server, page);
		await page.addInitScript(`globalThis.WEBCONTAINER_API_IFRAME_URL = '${containerUrl}';`);
		await page.goto(client.url);
		return client;
	}

	get url(): string {
		return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
	}

	/** Boots the container as `container`. */
	async boot(
		options: { workdirName?: string; forwardPreviewErrors?: boolean } = {},
	): Promise<void> {
		await this.page.evaluate(async (how) => {
			Object.assign(globalThis, { container: await api.WebContainer.boot(how) });
		}, options);
	}

	async close(): Promise<void> {
		await this.#browser.close();
		this.#server.close();
		this.#server.closeAllConnections();
	}
}

async function bundleClient(): Promise<string> {
	const { outputFiles } = await build({
		stdin: {
			contents: `import * as client from '@webcontainer/api';\nglobalThis.api = client;`,
			resolveDir: projectRoot,
		},
		bundle: true,
		format: 'iife',
		target: 'es2024',
		write: false,
		logLevel: 'error',
	});
	return outputFiles[0]?.text ?? '';
}

function serve(script: string, isolated: boolean): Server {
	return createServer((request, response) => {
		if (isolated) {
			for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
		}
		const type = request.url === '/client.js' ? 'text/javascript' : 'text/html';
		response.setHeader('Content-Type', `${type}; charset=utf-8`);
		response.end(request.url === '/client.js' ? script : HTML);
	});
}
