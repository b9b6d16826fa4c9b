// A container in a browser, booted and driven through the official client on a blank page.
import { decode, encode } from '@msgpack/msgpack';
import type { Page } from 'playwright-core';
import type { BrowserName } from '../browser/browser-names.ts';
import type { BrowserWindow } from '../browser/browser-window.ts';
import { openBrowser } from '../browser/open-browser.ts';
import type { PageLink } from './page-link.ts';
import { PageServer } from './page-server.ts';
import type { SpawnRequest } from './page/page-api.ts';
import type { SnapshotFolder } from './snapshot.ts';

export interface Follower {
	output(text: string): void;
	exit(code: number): void;
}

export interface SpawnedProcess {
	write(text: string): Promise<void>;
	kill(): Promise<void>;
	resize(cols: number, rows: number): Promise<void>;
}

/** The name of the working directory, /home/WORKDIR. */
const WORKDIR = 'slipway';

export class ContainerPage {
	readonly workdir = `/home/${WORKDIR}`;
	readonly #window: BrowserWindow;
	readonly #server: PageServer;
	readonly #link: PageLink;
	readonly #followers = new Map<number, Follower>();
	#nextId = 1;

	private constructor(window: BrowserWindow, server: PageServer, link: PageLink) {
		this.#window = window;
		this.#server = server;
		this.#link = link;
		link.onOutput = (id, text) => this.#followers.get(id)?.output(text);
		link.onExit = (id, code) => {
			this.#followers.get(id)?.exit(code);
			this.#followers.delete(id);
		};
	}

	/** `containerUrl`: the origin of a container that is being served. */
	static async open(
		containerUrl: string,
		browser: BrowserName = 'chromium',
	): Promise<ContainerPage> {
		const server = await PageServer.start();
		const linked = server.link();
		try {
			const window = await openBrowser(browser, server.url);
			try {
				const link = await linked;
				await link.call('boot', containerUrl, WORKDIR);
				return new ContainerPage(window, server, link);
			} catch (error) {
				await window.close();
				throw error;
			}
		} catch (error) {
			server.close();
			throw error;
		}
	}

	/** The page itself, for measurements; Chromium only. */
	get page(): Page {
		const { page } = this.#window;
		if (!page) throw new Error('This browser shows its page to nobody.');
		return page;
	}

	/** Makes `tree` appear at `path`, relative to the working directory. */
	async mount(tree: SnapshotFolder, path: string): Promise<void> {
		await this.mountBytes(encode(tree), path);
	}

	/** The same for a snapshot or an image that is encoded already. */
	async mountBytes(bytes: Uint8Array, path: string): Promise<void> {
		await this.#link.call('mount', this.#server.offer(bytes), path);
	}

	/** Milliseconds that `mount` takes, without getting the snapshot into the page. */
	timeMount(tree: SnapshotFolder, path: string): Promise<number> {
		return this.#link.call('mount', this.#server.offer(encode(tree)), path);
	}

	async export(path: string, excludes: string[] = []): Promise<SnapshotFolder> {
		const { address, bytes } = this.#server.expect();
		await this.#link.call('export', path, address, excludes);
		return decode(await bytes) as SnapshotFolder;
	}

	remove(path: string): Promise<void> {
		return this.#link.call('remove', path);
	}

	async spawn(request: SpawnRequest, follower: Follower): Promise<SpawnedProcess> {
		const id = this.#nextId++;
		this.#followers.set(id, follower);
		await this.#link.call('spawn', id, request);
		return {
			write: (text) => this.#link.call('write', id, text),
			kill: () => this.#link.call('kill', id),
			resize: (cols, rows) => this.#link.call('resize', id, cols, rows),
		};
	}

	async close(): Promise<void> {
		await this.#window.close();
		this.#server.close();
	}
}
