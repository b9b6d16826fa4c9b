// A container in headless Chromium, booted and driven through the official client on a blank page.
import type { Browser, Page } from 'playwright-core';
import { decode, encode } from '@msgpack/msgpack';
import { launchChromium } from '../browser/launch-chromium.ts';
import type { PageApi, SpawnRequest } from './page/page-api.ts';
import { PageServer } from './page-server.ts';
import type { SnapshotFolder } from './snapshot.ts';

declare const slipway: PageApi;

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
	/** The page itself, for measurements. */
	readonly page: Page;
	readonly workdir = `/home/${WORKDIR}`;
	readonly #browser: Browser;
	readonly #server: PageServer;
	readonly #followers = new Map<number, Follower>();
	#nextId = 1;

	private constructor(browser: Browser, server: PageServer, page: Page) {
		this.#browser = browser;
		this.#server = server;
		this.page = page;
	}

	/** `containerUrl`: the origin of a container that is being served. */
	static async open(containerUrl: string): Promise<ContainerPage> {
		const server = await PageServer.start();
		const browser = await launchChromium();
		try {
			const page = await browser.newPage();
			const container = new ContainerPage(browser, server, page);
			await container.#boot(containerUrl);
			return container;
		} catch (error) {
			await browser.close();
			server.close();
			throw error;
		}
	}

	/** Makes `tree` appear at `path`, relative to the working directory. */
	async mount(tree: SnapshotFolder, path: string): Promise<void> {
		await this.mountBytes(encode(tree), path);
	}

	/** The same for a snapshot or an image that is encoded already. */
	async mountBytes(bytes: Uint8Array, path: string): Promise<void> {
		const address = this.#server.offer(bytes);
		await this.page.evaluate(([from, to]) => slipway.mount(from, to), [address, path] as const);
	}

	/** Milliseconds that `mount` takes, without getting the snapshot into the page. */
	async timeMount(tree: SnapshotFolder, path: string): Promise<number> {
		const address = this.#server.offer(encode(tree));
		return this.page.evaluate(
			async ([from, mountPoint]) => {
				const bytes = await (await fetch(from)).arrayBuffer();
				await slipway.container?.fs.mkdir(mountPoint, { recursive: true });
				const start = performance.now();
				await slipway.container?.mount(bytes, { mountPoint });
				return performance.now() - start;
			},
			[address, path] as const,
		);
	}

	async export(path: string, excludes: string[] = []): Promise<SnapshotFolder> {
		const { address, bytes } = this.#server.expect();
		await this.page.evaluate(([from, to, without]) => slipway.export(from, to, without), [
			path,
			address,
			excludes,
		] as const);
		return decode(await bytes) as SnapshotFolder;
	}

	async remove(path: string): Promise<void> {
		await this.page.evaluate((target) => slipway.remove(target), path);
	}

	async spawn(request: SpawnRequest, follower: Follower): Promise<SpawnedProcess> {
		const id = this.#nextId++;
		this.#followers.set(id, follower);
		await this.page.evaluate(([i, what]) => slipway.spawn(i, what), [id, request] as const);
		return {
			write: (text) => this.page.evaluate(([i, t]) => slipway.write(i, t), [id, text] as const),
			kill: () => this.page.evaluate((i) => slipway.kill(i), id),
			resize: (cols, rows) =>
				this.page.evaluate(([i, c, r]) => slipway.resize(i, c, r), [id, cols, rows] as const),
		};
	}

	async close(): Promise<void> {
		await this.#browser.close();
		this.#server.close();
	}

	async #boot(containerUrl: string): Promise<void> {
		this.page.on('pageerror', (error) => console.error(error));
		this.page.on('console', (message) => {
			if (message.type() === 'error') console.error(message.text());
		});
		await this.page.exposeFunction('reportOutput', (id: number, text: string) => {
			this.#followers.get(id)?.output(text);
		});
		await this.page.exposeFunction('reportExit', (id: number, code: number) => {
			this.#followers.get(id)?.exit(code);
			this.#followers.delete(id);
		});
		await this.page.goto(this.#server.url);
		await this.page.evaluate(([url, name]) => slipway.boot(url, name), [
			containerUrl,
			WORKDIR,
		] as const);
	}
}
