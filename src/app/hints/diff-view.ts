// Monaco's diff editor in an element of its own: the learner's file on the left, the solution's on the right.
import type { editor } from 'monaco-editor/editor';
import { languageOf } from '../editor/language-of.ts';
import type { Monaco } from '../editor/monaco.ts';
import type { SolutionChange } from './solution-change.ts';

/** Below this width the two sides are shown in one column. */
const NARROW = 620;

export class DiffView {
	readonly #monaco: Monaco;
	readonly #editor: editor.IStandaloneDiffEditor;

	constructor(monaco: Monaco, host: HTMLElement, fontSize: number) {
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
			originalAriaLabel: 'Your file',
			modifiedAriaLabel: 'The solution',
		});
	}

	show({ path, mine, solution }: SolutionChange): void {
		const before = this.#editor.getModel();
		const language = languageOf(path);
		this.#editor.setModel({
			original: this.#monaco.editor.createModel(mine ?? '', language),
			modified: this.#monaco.editor.createModel(solution ?? '', language),
		});
		before?.original.dispose();
		before?.modified.dispose();
	}

	dispose(): void {
		const model = this.#editor.getModel();
		this.#editor.dispose();
		model?.original.dispose();
		model?.modified.dispose();
	}
}
