// Monaco in an element of its own: one model per file, kept in step with the workspace.
import type { editor } from 'monaco-editor/editor';
import type { Crash } from '../server/crash.ts';
import type { WorkspaceFile, WorkspaceFiles } from '../workspace/workspace-file.ts';
import { editorTheme } from './editor-theme.ts';
import { languageOf } from './language-of.ts';
import type { Monaco } from './monaco.ts';

const FONT_SIZE = 14;
const CRASH = 'slipway-crash';

export class EditorView {
	readonly element = document.createElement('div');
	readonly #monaco: Monaco;
	readonly #editor: editor.IStandaloneCodeEditor;
	readonly #models = new Map<string, editor.ITextModel>();
	readonly #viewStates = new Map<string, editor.ICodeEditorViewState>();
	readonly #crashLine: editor.IEditorDecorationsCollection;
	#shown: string | undefined;
	#syncing = false;
	onEdit: (path: string, text: string) => void = () => undefined;
	onSave: () => void = () => undefined;
	onCheck: () => void = () => undefined;
	onLeave: () => void = () => undefined;

	constructor(monaco: Monaco) {
		this.#monaco = monaco;
		this.element.className = 'monaco';
		this.#editor = monaco.editor.create(this.element, {
			model: null,
			automaticLayout: true,
			ariaLabel: 'Code editor. Press Escape, then Tab, to leave it.',
			cursorBlinking: 'solid',
			detectIndentation: true,
			fixedOverflowWidgets: true,
			fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
			fontLigatures: false,
			glyphMargin: false,
			hideCursorInOverviewRuler: true,
			lineHeight: 1.6,
			lineDecorationsWidth: 12,
			lineNumbersMinChars: 3,
			minimap: { enabled: false },
			overviewRulerLanes: 2,
			padding: { top: 12, bottom: 24 },
			quickSuggestions: { strings: false, comments: false, other: true },
			readOnlyMessage: { value: 'This file is part of the lesson and stays as it is.' },
			renderLineHighlight: 'line',
			renderLineHighlightOnlyWhenFocus: true,
			scrollBeyondLastLine: false,
			scrollbar: { horizontalScrollbarSize: 8, verticalScrollbarSize: 10, useShadows: false },
			smoothScrolling: false,
			stickyScroll: { enabled: false },
			tabSize: 4,
			wordBasedSuggestions: 'off',
		});
		this.#crashLine = this.#editor.createDecorationsCollection();
		this.#addKeys();
		void document.fonts.load("14px 'JetBrains Mono Variable'").then(() => {
			monaco.editor.remeasureFonts();
		});
	}

	style(theme: 'light' | 'dark', scale: number, wrap: boolean): void {
		this.#monaco.editor.defineTheme('slipway', editorTheme(theme));
		this.#monaco.editor.setTheme('slipway');
		this.#editor.updateOptions({ fontSize: FONT_SIZE * scale, wordWrap: wrap ? 'on' : 'off' });
	}

	/** Makes, updates and removes models so that they are what the workspace says. */
	sync(files: WorkspaceFiles): void {
		this.#syncing = true;
		for (const file of files.values())
			if (file.text !== undefined) this.#syncModel(file, file.text);
		for (const [path, model] of this.#models) {
			if (files.get(path)?.text !== undefined) continue;
			model.dispose();
			this.#models.delete(path);
			this.#viewStates.delete(path);
		}
		this.#syncing = false;
	}

	/** Another lesson: nothing of the last one stays. */
	clear(): void {
		this.show(undefined, true);
		this.sync(new Map());
	}

	show(path: string | undefined, readOnly: boolean): void {
		this.#editor.updateOptions({ readOnly });
		const model = path === undefined ? undefined : this.#models.get(path);
		if (this.#editor.getModel() === (model ?? null)) return;
		const state = this.#editor.saveViewState();
		if (this.#shown !== undefined && state) this.#viewStates.set(this.#shown, state);
		this.#shown = path;
		this.#editor.setModel(model ?? null);
		if (path !== undefined) this.#editor.restoreViewState(this.#viewStates.get(path) ?? null);
	}

	/** Marks the line on which the learner's program failed; undefined: nothing failed. */
	markCrash(crash: Crash | undefined): void {
		for (const [path, model] of this.#models) {
			const line = crash?.file === path ? crash.line : undefined;
			const markers =
				line === undefined || !crash ? [] : [this.#marker(model, line, crash.message)];
			this.#monaco.editor.setModelMarkers(model, CRASH, markers);
		}
		const line = crash?.file !== undefined && crash.file === this.#shown ? crash.line : undefined;
		this.#crashLine.set(
			line === undefined
				? []
				: [
						{
							range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
							options: {
								isWholeLine: true,
								className: 'crash-line',
								linesDecorationsClassName: 'crash-mark',
							},
						},
					],
		);
	}

	goTo(line: number, column = 1): void {
		this.#editor.setPosition({ lineNumber: line, column });
		this.#editor.revealLineInCenterIfOutsideViewport(line);
		this.#editor.focus();
	}

	focus(): void {
		this.#editor.focus();
	}

	#syncModel(file: WorkspaceFile, text: string): void {
		const known = this.#models.get(file.path);
		if (!known) {
			const uri = this.#monaco.Uri.parse(`file:///app/${file.path}`);
			const model = this.#monaco.editor.createModel(text, languageOf(file.path), uri);
			model.onDidChangeContent(() => {
				if (!this.#syncing) this.onEdit(file.path, model.getValue());
			});
			this.#models.set(file.path, model);
		} else if (known.getValue() !== text) {
			// As an edit, so that it can be undone and the cursor stays.
			known.pushStackElement();
			known.pushEditOperations([], [{ range: known.getFullModelRange(), text }], () => null);
			known.pushStackElement();
		}
	}

	#marker(model: editor.ITextModel, at: number, message: string): editor.IMarkerData {
		// The file may be shorter by now.
		const line = Math.min(at, model.getLineCount());
		return {
			severity: this.#monaco.MarkerSeverity.Error,
			message,
			startLineNumber: line,
			startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
			endLineNumber: line,
			endColumn: model.getLineMaxColumn(line),
			source: 'node',
		};
	}

	#addKeys(): void {
		const { KeyCode, KeyMod } = this.#monaco;
		this.#editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, () => this.onSave());
		this.#editor.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => this.onCheck());
		this.#editor.addAction({
			id: 'slipway.leave',
			label: 'Leave the editor',
			keybindings: [KeyCode.Escape],
			precondition:
				'!suggestWidgetVisible && !findWidgetVisible && !renameInputVisible && !parameterHintsVisible && !markersNavigationVisible && !hasMultipleSelections && !inSnippetMode',
			run: () => {
				this.#editor.updateOptions({ tabFocusMode: true });
				this.onLeave();
			},
		});
		this.#editor.onDidBlurEditorText(() => this.#editor.updateOptions({ tabFocusMode: false }));
	}
}
