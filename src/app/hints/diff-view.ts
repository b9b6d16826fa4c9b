// Monaco's diff editor in an element of its own: what was on the left, what is instead on the right.
import type { editor } from 'monaco-editor/editor';
import { languageOf } from '../editor/language-of.ts';
import type { Monaco } from '../editor/monaco.ts';

export interface TwoTexts {
	/** For the language. */
	path: string;
	/** undefined: there is no such file. */
	before: string | undefined;
	after: string | undefined;
}

/** Below this width the two sides are shown in one column. */
const NARROW = 620;

export class DiffView {
	readonly #monaco: Monaco;
	readonly #editor: editor.IStandaloneDiffEditor;
	#shown: editor.IDiffEditorViewModel | undefined;

	/** @param labels what the two sides are, for screen readers */
	constructor(
		monaco: Monaco,
		host: HTMLElement,
		fontSize: number,
		labels: { before: string; after: string },
	) {
		this.#monaco = monaco;
		this.#editor = monaco.editor.createDiffEditor(host, {
			automaticLayout: true,
			readOnly: true,
			originalEditable: false,
			fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
			fontLigatures: false,
			fontSize,
			lineHeight: 1.6,
			minimap: { enabled: false },
			renderOverviewRuler: false,
			renderSideBySideInlineBreakpoint: NARROW,
			useInlineViewWhenSpaceIsLimited: true,
			hideUnchangedRegions: { enabled: true },
			scrollBeyondLastLine: false,
			glyphMargin: false,
			wordWrap: 'on',
			originalAriaLabel: labels.before,
			modifiedAriaLabel: labels.after,
		});
	}

	show({ path, before, after }: TwoTexts): void {
		const shown = this.#shown?.model;
		const same = shown?.original.getValue() === (before ?? '');
		if (same && shown.modified.getValue() === (after ?? '')) return;
		const language = languageOf(path);
		this.#set(
			this.#editor.createViewModel({
				original: this.#monaco.editor.createModel(before ?? '', language),
				modified: this.#monaco.editor.createModel(after ?? '', language),
			}),
		);
	}

	dispose(): void {
		this.#set(undefined);
		this.#editor.dispose();
	}

	/**
	 * The editor never disposes of what it was given. A comparison that still runs then fails for want of its texts,
	 * unless it was called off before.
	 */
	#set(next: editor.IDiffEditorViewModel | undefined): void {
		const before = this.#shown;
		this.#shown = next;
		this.#editor.setModel(next ?? null);
		// The editor lets go of it in a timer.
		setTimeout(() => {
			before?.dispose();
			before?.model.original.dispose();
			before?.model.modified.dispose();
		});
	}
}
