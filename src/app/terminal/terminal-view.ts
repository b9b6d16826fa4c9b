// One xterm in an element of its own, which moves between layouts without losing what was written.
import { FitAddon } from '@xterm/addon-fit';
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';
import { terminalTheme } from './terminal-theme.ts';

export interface TerminalOptions {
	/** Accessible name. */
	label: string;
	/** No typing: output only. */
	readOnly: boolean;
}

const FONT_SIZE = 13;
const FALLBACK_FONT = 'ui-monospace, monospace';
const FONT = `'JetBrains Mono Variable', ${FALLBACK_FONT}`;

export class TerminalView {
	readonly element = document.createElement('div');
	readonly #terminal: Terminal;
	readonly #fit = new FitAddon();
	onData: (text: string) => void = () => undefined;
	onResize: (size: { cols: number; rows: number }) => void = () => undefined;

	constructor({ label, readOnly }: TerminalOptions) {
		this.element.className = 'terminal-place';
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
		this.#terminal.open(this.element);
		if (readOnly) this.#terminal.write('\x1b[?25l');
		this.#terminal.textarea?.setAttribute('aria-label', label);
		this.#terminal.onData((text) => this.onData(text));
		this.#terminal.onResize((size) => this.onResize(size));
		this.#leaveKeysToThePage();
		void this.#useFont();
		new ResizeObserver(() => this.fit()).observe(this.element);
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

	/** What is on screen and in the scrollback, as text. */
	text(): string {
		this.#terminal.selectAll();
		const text = this.#terminal.getSelection();
		this.#terminal.clearSelection();
		return text;
	}

	style(scale: number): void {
		this.#terminal.options.theme = terminalTheme();
		this.#terminal.options.fontSize = FONT_SIZE * scale;
		this.fit();
	}

	/** A terminal that is not shown keeps its size. */
	fit(): void {
		if (this.element.clientWidth > 40 && this.element.clientHeight > 20) this.#fit.fit();
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
