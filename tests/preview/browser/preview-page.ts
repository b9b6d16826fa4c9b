// A container with one server, and a frame that shows it: what the tests of the preview share.
import type { Frame } from 'playwright-core';
import { ClientPage } from '../../browser/client-page.ts';

export class PreviewPage {
	readonly client: ClientPage;

	private constructor(client: ClientPage) {
		this.client = client;
	}

	static async open(containerUrl: string): Promise<PreviewPage> {
		const client = await ClientPage.open({ containerUrl });
		await client.boot({ workdirName: 'project', forwardPreviewErrors: true });
		return new PreviewPage(client);
	}

	/** Runs `source` as a Node program; resolves when it listens on `port`. Returns its preview's address. */
	async serve(port: number, source: string): Promise<string> {
		return this.client.page.evaluate(
			async ({ port, source }) => {
				const name = `server-${port}.js`;
				await container.fs.writeFile(name, source);
				const ready = new Promise<string>((resolve) => {
					const off = container.on('server-ready', (opened, url) => {
						if (opened !== port) return;
						off();
						resolve(url);
					});
				});
				const process = await container.spawn('node', [name]);
				void process.output.pipeTo(new WritableStream({ write: (text) => console.log(text) }));
				Object.assign(globalThis, { [`server${port}`]: process });
				const ended = process.exit.then((code) => {
					throw new Error(`${name} ended with ${code}`);
				});
				return Promise.race([ready, ended]);
			},
			{ port, source },
		);
	}

	/** Ends the program that `serve` started on the port. */
	async stop(port: number): Promise<void> {
		await this.client.page.evaluate(async (key) => {
			const process = (globalThis as unknown as Record<string, typeof running>)[key];
			const running = process as Awaited<ReturnType<typeof container.spawn>>;
			running.kill();
			await running.exit;
		}, `server${port}`);
	}

	/** Shows an address in a new frame; resolves when it is loaded. */
	async show(url: string): Promise<Frame> {
		const { page } = this.client;
		const name = `preview-${page.frames().length}`;
		await page.evaluate(
			async ({ url, name }) => {
				const frame = document.createElement('iframe');
				frame.name = name;
				frame.allow = 'cross-origin-isolated';
				frame.src = url;
				const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
				document.body.append(frame);
				await loaded;
			},
			{ url, name },
		);
		const frame = page.frame({ name });
		if (!frame) throw new Error('the frame is gone');
		return frame;
	}

	close(): Promise<void> {
		return this.client.close();
	}
}
