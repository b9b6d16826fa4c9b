// A terminal in an element of its own, which moves between layouts without losing what was written. Its screen is
// xterm, which is large and comes after the first paint: until then, what is done to the terminal waits.
import type { TerminalOptions, TerminalSize } from './terminal-options.ts';
import type { TerminalScreen } from './terminal-screen.ts';

/** Until the screen knows better. */
const USUAL: TerminalSize = { cols: 80, rows: 24 };

export class TerminalView {
	readonly element = document.createElement('div');
	readonly #options: TerminalOptions;
	readonly #ready = Promise.withResolvers<void>();
	#waiting: ((screen: TerminalScreen) => void)[] = [];
	#screen: TerminalScreen | undefined;
	onData: (text: string) => void = () => undefined;
	onResize: (size: TerminalSize) => void = () => undefined;

	constructor(options: Pick<TerminalOptions, 'label' | 'readOnly'>) {
		this.element.className = 'terminal-place';
		this.#options = {
			...options,
			onData: (text) => this.onData(text),
			onResize: (size) => this.onResize(size),
		};
	}

	/** Resolves when it has the size that it is shown with. */
	get ready(): Promise<void> {
		return this.#ready.promise;
	}

	get size(): TerminalSize {
		return this.#screen?.size ?? USUAL;
	}

	async load(): Promise<void> {
		const { TerminalScreen } = await import('./terminal-screen.ts');
		const screen = new TerminalScreen(this.element, this.#options);
		this.#screen = screen;
		for (const action of this.#waiting) action(screen);
		this.#waiting = [];
		screen.fit();
		this.#ready.resolve();
	}

	write(text: string): void {
		this.#do((screen) => screen.write(text));
	}

	clear(): void {
		this.#do((screen) => screen.clear());
	}

	/** Empty, as for another lesson. */
	reset(): void {
		this.#do((screen) => screen.reset());
	}

	focus(): void {
		this.#do((screen) => screen.focus());
	}

	style(scale: number): void {
		this.#do((screen) => screen.style(scale));
	}

	/** A terminal that is not shown keeps its size. */
	fit(): void {
		this.#screen?.fit();
	}

	#do(action: (screen: TerminalScreen) => void): void {
		if (this.#screen) action(this.#screen);
		else this.#waiting.push(action);
	}
}
