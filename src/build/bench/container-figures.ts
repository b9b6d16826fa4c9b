// Measures in one container, by the page that booted it.
import type { ContainerPage } from '../container/container-page.ts';
import type { PageApi } from '../container/page/page-api.ts';

declare const slipway: PageApi;
declare const document: {
	createElement(name: 'iframe'): { src: string };
	body: { append(element: unknown): void };
};
declare function addEventListener(
	type: 'message',
	listener: (event: { data: { load?: number; error?: string } }) => void,
): void;

export class ContainerFigures {
	readonly #container: ContainerPage;

	constructor(container: ContainerPage) {
		this.#container = container;
	}

	/** The number that a program prints. */
	async number(program: string, ...args: string[]): Promise<number> {
		const text = await this.#container.page.evaluate(
			async (argv) => {
				const process = await slipway.container?.spawn('node', argv, { cwd: 'bench' });
				const reader = process?.output.getReader();
				let output = '';
				for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
					output += part.value;
				}
				return output;
			},
			[program, ...args],
		);
		return JSON.parse(text) as number;
	}

	/** Milliseconds from spawn to the first output. */
	firstLine(program: string): Promise<number> {
		return this.#container.page.evaluate(async (name) => {
			const start = performance.now();
			const process = await slipway.container?.spawn('node', [name], { cwd: 'bench' });
			await process?.output.getReader().read();
			const time = performance.now() - start;
			await process?.exit;
			return time;
		}, program);
	}

	/** Starts the server; resolves with the milliseconds until its port was open. */
	startServer(): Promise<number> {
		return this.#container.page.evaluate(async () => {
			const start = performance.now();
			const ready = new Promise<number>((resolve) => {
				slipway.container?.on('server-ready', () => resolve(performance.now() - start));
			});
			await slipway.container?.spawn('node', ['server.cjs'], { cwd: 'bench' });
			return ready;
		});
	}

	/** Requests per second that a page in the preview gets answered. */
	previewLoad(containerUrl: string, seconds: number): Promise<number> {
		const url = `${containerUrl}/~3000/load?seconds=${seconds}`;
		return this.#container.page.evaluate(async (address) => {
			const result = new Promise<number>((resolve, reject) => {
				addEventListener('message', ({ data }) => {
					if (data.error !== undefined) reject(new Error(data.error));
					else if (data.load !== undefined) resolve(data.load);
				});
			});
			const frame = document.createElement('iframe');
			frame.src = address;
			document.body.append(frame);
			return result;
		}, url);
	}

	/** Milliseconds to mount an image of so many files, by the client. */
	async mountImage(files: number): Promise<number> {
		const names = Array.from({ length: files }, (_, i) => `file-${i}.js`);
		const contents = new TextEncoder().encode('module.exports = 1;\n'.repeat(50));
		const tree = { d: Object.fromEntries(names.map((name) => [name, { f: { c: contents } }])) };
		return this.#container.timeMount(tree, 'image');
	}
}
