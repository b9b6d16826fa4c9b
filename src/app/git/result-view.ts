// Monaco on the result of a merge. What is accepted comes as an edit, so that it can be undone with the keys.
import type { editor } from 'monaco-editor/editor';
import { languageOf } from '../editor/language-of.ts';
import type { Monaco } from '../editor/monaco.ts';

export class ResultView {
	readonly #editor: editor.IStandaloneCodeEditor;
	readonly #model: editor.ITextModel;
	#showing = false;
	onEdit: (text: string) => void = () => undefined;

	constructor(monaco: Monaco, host: HTMLElement, path: string, fontSize: number) {
		this.#model = monaco.editor.createModel('', languageOf(path));
		this.#editor = monaco.editor.create(host, {
			model: this.#model,
			automaticLayout: true,
			ariaLabel: `Result: ${path}. Press Escape, then Tab, to leave it.`,
			fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
			fontLigatures: false,
			fontSize,
			lineHeight: 1.6,
			glyphMargin: false,
			lineNumbersMinChars: 3,
			minimap: { enabled: false },
			overviewRulerLanes: 0,
			scrollBeyondLastLine: false,
			stickyScroll: { enabled: false },
			wordBasedSuggestions: 'off',
			wordWrap: 'on',
		});
		this.#editor.addAction({
			id: 'slipway.leave-result',
			label: 'Leave the editor',
			keybindings: [monaco.KeyCode.Escape],
			run: () => this.#editor.updateOptions({ tabFocusMode: true }),
		});
		this.#editor.onDidBlurEditorText(() => this.#editor.updateOptions({ tabFocusMode: false }));
		this.#model.onDidChangeContent(() => {
			if (!this.#showing) this.onEdit(this.#model.getValue());
		});
	}

	show(text: string): void {
		if (this.#model.getValue() === text) return;
		this.#showing = true;
		this.#model.pushStackElement();
		const range = this.#model.getFullModelRange();
		this.#model.pushEditOperations([], [{ range, text }], () => null);
		this.#model.pushStackElement();
		this.#showing = false;
	}

	dispose(): void {
		this.#editor.dispose();
		this.#model.dispose();
	}
}
