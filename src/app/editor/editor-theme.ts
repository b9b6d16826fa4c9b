// Monaco's theme, made from the tokens.
import type { editor } from 'monaco-editor/editor';
import { tokenColour } from '../settings/token-colour.ts';

/** One quiet colour for all depths: pairs in rainbow colours shout louder than keywords. */
const BRACKETS = [1, 2, 3, 4, 5, 6].map((depth) => `editorBracketHighlight.foreground${depth}`);

export function editorTheme(base: 'light' | 'dark'): editor.IStandaloneThemeData {
	const bare = (token: string): string => tokenColour(token).slice(1);
	return {
		base: base === 'dark' ? 'vs-dark' : 'vs',
		inherit: true,
		rules: [
			{ token: '', foreground: bare('ink') },
			{ token: 'comment', foreground: bare('syntax-comment') },
			{ token: 'keyword', foreground: bare('syntax-keyword') },
			{ token: 'string', foreground: bare('syntax-string') },
			{ token: 'string.escape', foreground: bare('syntax-number') },
			{ token: 'regexp', foreground: bare('syntax-number') },
			{ token: 'number', foreground: bare('syntax-number') },
			{ token: 'type', foreground: bare('syntax-type') },
			{ token: 'tag', foreground: bare('syntax-keyword') },
			{ token: 'attribute.name', foreground: bare('syntax-type') },
			{ token: 'attribute.value', foreground: bare('syntax-string') },
			{ token: 'variable', foreground: bare('syntax-type') },
			{ token: 'string.key.json', foreground: bare('syntax-type') },
			{ token: 'string.value.json', foreground: bare('syntax-string') },
			{ token: 'delimiter', foreground: bare('ink-2') },
		],
		colors: {
			'editor.background': tokenColour('paper'),
			'editor.foreground': tokenColour('ink'),
			'editorLineNumber.foreground': tokenColour('ink-3'),
			'editorLineNumber.activeForeground': tokenColour('ink'),
			'editor.lineHighlightBackground': tokenColour('paper-2'),
			'editor.lineHighlightBorder': '#00000000',
			'editor.selectionBackground': tokenColour('select'),
			'editor.wordHighlightBackground': tokenColour('paper-3'),
			'editorCursor.foreground': tokenColour('accent'),
			'editorIndentGuide.background1': tokenColour('line'),
			'editorIndentGuide.activeBackground1': tokenColour('line-2'),
			'editorBracketMatch.background': tokenColour('paper-3'),
			'editorBracketMatch.border': tokenColour('line-2'),
			...Object.fromEntries(BRACKETS.map((key) => [key, tokenColour('ink-2')])),
			'editorError.foreground': tokenColour('bad'),
			'editorWarning.foreground': tokenColour('warn'),
			'editorInfo.foreground': tokenColour('info'),
			...diffColours(),
			'editorWidget.background': tokenColour('paper-2'),
			'editorWidget.border': tokenColour('line'),
			'editorSuggestWidget.selectedBackground': tokenColour('accent-soft'),
			'editorSuggestWidget.selectedForeground': tokenColour('ink'),
			'editorSuggestWidget.highlightForeground': tokenColour('accent'),
			'editorSuggestWidget.focusHighlightForeground': tokenColour('accent'),
			'list.hoverBackground': tokenColour('paper-3'),
			'input.background': tokenColour('paper'),
			'input.border': tokenColour('line-2'),
			focusBorder: tokenColour('accent'),
			'scrollbarSlider.background': `${tokenColour('line-2')}66`,
			'scrollbarSlider.hoverBackground': `${tokenColour('line-2')}aa`,
			'scrollbarSlider.activeBackground': tokenColour('line-2'),
			'scrollbar.shadow': '#00000000',
			'editorOverviewRuler.border': '#00000000',
		},
	};
}

/** A changed line lightly, the changed part of it more. */
function diffColours(): Record<string, string> {
	const [added, removed] = [tokenColour('ok'), tokenColour('bad')];
	return {
		'diffEditor.insertedLineBackground': `${added}1c`,
		'diffEditor.insertedTextBackground': `${added}38`,
		'diffEditor.removedLineBackground': `${removed}1c`,
		'diffEditor.removedTextBackground': `${removed}38`,
		'diffEditor.diagonalFill': tokenColour('line'),
	};
}
