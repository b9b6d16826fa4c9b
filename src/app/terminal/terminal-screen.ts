// One xterm in the element of a terminal. Only ever imported lazily: see terminal-view.ts.
import { FitAddon } from '@xterm/addon-fit';
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';
import type { TerminalOptions } from './terminal-options.ts';
import { terminalTheme } from './terminal-theme.ts';

const FONT_SIZE = 13;
const FALLBACK_FONT = 'ui-monospace, monospace';
const FONT = `'JetBrains Mono Variable', ${FALLBACK_FONT}`;

export class TerminalScreen {
	readonly #element: HTMLElement;
	readonly #terminal: Terminal;
	readonly #fit = new FitAddon();

	constructor(element: HTMLElement, options: TerminalOptions) {
		const { label, readOnly, onData, onResize } = options;
		this.#element = element;
		this.#terminal = new Terminal({
			allowProposedApi: true,
			convertEol: readOnly,
			cursorBlink: !readOnly && !matchMedia('(prefers-reduced-motion: reduce)').matches,
			cursorInactiveStyle: readOnly ? 'none' : 'outline',
			cursorStyle: 'bar',
			disableStdin: readOnly,
			fontFamily: FALLBACK_FONT,
			fontSize: FONT_SIZE,
			lineHeight: 1.35,
			minimumContrastRatio: 4.5,
			screenReaderMode: true,
			scrollback: 5000,
			theme: terminalTheme(),
		});
		this.#terminal.loadAddon(this.#fit);
		this.#terminal.loadAddon(new UnicodeGraphemesAddon());
		this.#terminal.loadAddon(new WebLinksAddon());
		this.#terminal.open(element);
		if (readOnly) this.#terminal.write('\x1b[?25l');
		this.#terminal.textarea?.setAttribute('aria-label', label);
		this.#terminal.onData(onData);
		this.#terminal.onResize(onResize);
		this.#leaveKeysToThePage();
		void this.#useFont();
		new ResizeObserver(() => this.fit()).observe(element);
	}

	get size(): { cols: number; rows: number } {
		return { cols: this.#terminal.cols, rows: this.#terminal.rows };
	}

	write(text: string): void {
		this.#terminal.write(text);
	}

	clear(): void {
		this.#terminal.clear();
	}

	/** Empty, as for another lesson. */
	reset(): void {
		this.#terminal.reset();
		if (this.#terminal.options.disableStdin) this.#terminal.write('\x1b[?25l');
	}

	focus(): void {
		this.#terminal.focus();
	}

	style(scale: number): void {
		this.#terminal.options.theme = terminalTheme();
		this.#terminal.options.fontSize = FONT_SIZE * scale;
		this.fit();
	}

	/** A terminal that is not shown keeps its size. */
	fit(): void {
		const { clientWidth, clientHeight } = this.#element;
		if (clientWidth > 40 && clientHeight > 20) this.#fit.fit();
	}

	/** Cells are measured when the font is set, so it is set when it is there. */
	async #useFont(): Promise<void> {
		await document.fonts.load(`${FONT_SIZE}px ${FONT}`);
		this.#terminal.options.fontFamily = FONT;
		this.fit();
	}

	#leaveKeysToThePage(): void {
		this.#terminal.attachCustomKeyEventHandler((event) => {
			if (event.key === 'F6') return false;
			if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return false;
			return !((event.ctrlKey || event.metaKey) && event.key === 's');
		});
	}
}
