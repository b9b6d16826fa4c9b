// The container's own `git`, as the shell runs it: the panel knows nothing that the program didn't say.
import type { WebContainer } from '@webcontainer/api';
import type { GitAnswer } from './git-answer.ts';

/** No colours, no editor, no questions, and no index that is written just to look at it. */
const ENV = {
	NO_COLOR: '1',
	TERM: 'dumb',
	GIT_PAGER: 'cat',
	GIT_EDITOR: 'true',
	GIT_OPTIONAL_LOCKS: '0',
};
/** No line is broken for the sake of a window. */
const TERMINAL = { cols: 1000, rows: 50 };

export class GitProgram {
	readonly #container: WebContainer;
	readonly #flush: () => Promise<void>;
	/** Of the lesson, relative to the working directory. */
	readonly folder: string;
	#writing: Promise<unknown> = Promise.resolve();
	#reading: Promise<unknown> = Promise.resolve();

	/** @param flush brings into the container what is typed */
	constructor(container: WebContainer, folder: string, flush: () => Promise<void>) {
		this.#container = container;
		this.#flush = flush;
		this.folder = folder;
	}

	get container(): WebContainer {
		return this.#container;
	}

	/** Commands that change nothing run side by side. */
	read(...args: string[]): Promise<GitAnswer> {
		const answer = this.#writing.then(() => this.#run(args));
		this.#reading = Promise.allSettled([this.#reading, answer]);
		return answer;
	}

	/** Commands that change something run one after the other. */
	write(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<GitAnswer> {
		const answer = Promise.all([this.#reading, this.#writing]).then(() => this.#run(args, env));
		this.#writing = Promise.allSettled([answer]);
		return answer;
	}

	async #run(
		args: readonly string[],
		env: Readonly<Record<string, string>> = {},
	): Promise<GitAnswer> {
		await this.#flush();
		const process = await this.#container.spawn('git', [...args], {
			cwd: this.folder,
			env: { ...ENV, ...env },
			terminal: TERMINAL,
		});
		let text = '';
		const reader = process.output.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
		// A terminal writes every line end as two characters.
		return { args, code: await process.exit, text: text.replaceAll('\r\n', '\n') };
	}
}
