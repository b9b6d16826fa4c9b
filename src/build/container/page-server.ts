// Serves the page that boots a container, with the isolation it needs, passes snapshots in and out, and
// takes the WebSocket by which the page is driven.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { build } from 'esbuild';
import { type WebSocket, WebSocketServer } from 'ws';
import { projectRoot } from '../project-root.ts';
import { isolationHeaders } from '../serve/isolation-headers.ts';
import { PageLink } from './page-link.ts';

const PAGE =
	'<!doctype html><meta charset="utf-8"><title>container</title><link rel="icon" href="data:,"><body><script src="/page.js"></script>';

export class PageServer {
	readonly #server: Server;
	readonly #script: string;
	readonly #files = new Map<string, Uint8Array>();
	readonly #sockets: WebSocketServer;
	readonly #awaited = new Map<string, (bytes: Uint8Array) => void>();
	#next = 0;

	private constructor(script: string) {
		this.#script = script;
		this.#server = createServer((request, response) => {
			this.#answer(request, response).catch((error: unknown) => {
				console.error(error);
				response.writeHead(500).end();
			});
		});
		this.#sockets = new WebSocketServer({ server: this.#server, path: '/link' });
	}

	static async start(): Promise<PageServer> {
		const { outputFiles } = await build({
			absWorkingDir: projectRoot,
			entryPoints: ['src/build/container/page/main.ts'],
			bundle: true,
			format: 'iife',
			target: 'es2024',
			write: false,
			logLevel: 'error',
		});
		const server = new PageServer(outputFiles[0]?.text ?? '');
		await new Promise<void>((resolve) => server.#server.listen(0, 'localhost', resolve));
		return server;
	}

	get url(): string {
		return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
	}

	/** Resolves when a page has come up and can be told what to do. */
	async link(): Promise<PageLink> {
		const [socket] = (await once(this.#sockets, 'connection')) as [WebSocket];
		return new PageLink(socket);
	}

	/** Address at which the page can fetch `bytes`, once. */
	offer(bytes: Uint8Array): string {
		const path = `/files/${this.#next++}`;
		this.#files.set(path, bytes);
		return path;
	}

	/** An address to which the page sends bytes, once. */
	expect(): { address: string; bytes: Promise<Uint8Array> } {
		const address = `/files/${this.#next++}`;
		return { address, bytes: new Promise((resolve) => this.#awaited.set(address, resolve)) };
	}

	close(): void {
		for (const socket of this.#sockets.clients) socket.terminate();
		this.#sockets.close();
		this.#server.close();
		this.#server.closeAllConnections();
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		for (const [name, value] of Object.entries(isolationHeaders)) response.setHeader(name, value);
		const path = request.url ?? '/';
		if (request.method === 'PUT') {
			this.#awaited.get(path)?.(await buffer(request));
			this.#awaited.delete(path);
			response.end();
		} else if (path === '/') {
			response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE);
		} else if (path === '/page.js') {
			response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(this.#script);
		} else {
			response.end(this.#files.get(path) ?? '');
			this.#files.delete(path);
		}
	}
}
