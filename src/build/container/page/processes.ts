// The processes that the page started, by the number that the driving script gave them.
import type { WebContainer, WebContainerProcess } from '@webcontainer/api';
import type { PageMessage, SpawnRequest } from './page-api.ts';

interface Running {
	process: WebContainerProcess;
	input: WritableStreamDefaultWriter<string>;
}

export class Processes {
	readonly #container: WebContainer;
	readonly #running = new Map<number, Running>();
	readonly #report: (message: PageMessage) => void;

	constructor(container: WebContainer, report: (message: PageMessage) => void) {
		this.#container = container;
		this.#report = report;
	}

	async spawn(id: number, { command, args, ...options }: SpawnRequest): Promise<void> {
		const process = await this.#container.spawn(command, args, options);
		this.#running.set(id, { process, input: process.input.getWriter() });
		void this.#follow(id, process);
	}

	async write(id: number, text: string): Promise<void> {
		await this.#running.get(id)?.input.write(text);
	}

	kill(id: number): void {
		this.#running.get(id)?.process.kill();
	}

	resize(id: number, cols: number, rows: number): void {
		this.#running.get(id)?.process.resize({ cols, rows });
	}

	async #follow(id: number, process: WebContainerProcess): Promise<void> {
		const reader = process.output.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			this.#report({ type: 'output', process: id, text: part.value });
		}
		const code = await process.exit;
		this.#running.delete(id);
		this.#report({ type: 'exit', process: id, code });
	}
}
