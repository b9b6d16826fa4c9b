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
		const shown = this.#editor.getModel();
		const same = shown?.original.getValue() === (before ?? '');
		if (same && shown.modified.getValue() === (after ?? '')) return;
		const language = languageOf(path);
		this.#editor.setModel({
			original: this.#monaco.editor.createModel(before ?? '', language),
			modified: this.#monaco.editor.createModel(after ?? '', language),
		});
		disposeLater(shown);
	}

	dispose(): void {
		const model = this.#editor.getModel();
		this.#editor.setModel(null);
		this.#editor.dispose();
		disposeLater(model);
	}
}

/** The editor gives up the comparison of two texts in a timer; it fails if they are gone before. */
function disposeLater(model: editor.IDiffEditorModel | null): void {
	setTimeout(() => {
		model?.original.dispose();
		model?.modified.dispose();
	});
}
