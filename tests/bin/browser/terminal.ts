// A shell in the container's terminal, driven as a person does it: keys in, screen text out.
import { ClientPage } from '../../browser/client-page.ts';

export class Terminal {
	readonly client: ClientPage;

	private constructor(client: ClientPage) {
		this.client = client;
	}

	static async open(containerUrl: string): Promise<Terminal> {
		const client = await ClientPage.open({ containerUrl });
		await client.boot({ workdirName: 'project' });
		await client.page.evaluate(async () => {
			const shell = await container.spawn('sh', { terminal: { cols: 80, rows: 24 } });
			const state = { text: '', input: shell.input.getWriter(), shell };
			void shell.output.pipeTo(new WritableStream({ write: (text) => void (state.text += text) }));
			Object.assign(globalThis, { terminal: state });
		});
		return new Terminal(client);
	}

	async keys(keys: string): Promise<void> {
		await this.client.page.evaluate(
			(text) => (globalThis as unknown as { terminal: TerminalState }).terminal.input.write(text),
			keys,
		);
	}

	/**
	 * Until the terminal belongs to the program that a line has just started. The shell's echo of the line comes a moment
	 * before; a key in between is input for the next prompt, as with any program that reads raw keys.
	 */
	handedOver(): Promise<void> {
		return new Promise((resolve) => setTimeout(resolve, 1000));
	}

	/** ^C to the program that a line has just started. */
	async interrupt(): Promise<void> {
		await this.handedOver();
		await this.keys('\x03');
	}

	/** All that has been shown, without colours and cursor movements. */
	async screen(): Promise<string> {
		const text = await this.client.page.evaluate(
			() => (globalThis as unknown as { terminal: TerminalState }).terminal.text,
		);
		return (
			text
				.replace(new RegExp('\\u001b\\[[0-9;?]*[A-Za-z]', 'g'), '')
				// The prompt's way to a line of its own.
				.replace(/⏎ +\r/g, '')
				.replace(/\r/g, '')
		);
	}

	/** Waits until the screen has `text` after what it had when asked before. */
	async until(text: string): Promise<string> {
		const start = Date.now();
		for (;;) {
			const screen = await this.screen();
			if (screen.slice(this.#seen).includes(text)) {
				const shown = screen.slice(this.#seen);
				this.#seen = screen.length;
				return shown;
			}
			if (Date.now() - start > 10_000) {
				throw new Error(`no ${JSON.stringify(text)} in:\n${screen.slice(this.#seen)}`);
			}
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
	#seen = 0;

	/** Types a line; resolves with what was shown until the next prompt. */
	async line(text: string): Promise<string> {
		await this.keys(`${text}\r`);
		const shown = await this.until(' $ ');
		return shown;
	}

	close(): Promise<void> {
		return this.client.close();
	}
}

interface TerminalState {
	text: string;
	input: WritableStreamDefaultWriter<string>;
}
