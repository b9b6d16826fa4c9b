// xterm's palette, made from the same tokens as everything else.
import type { ITheme } from '@xterm/xterm';
import { tokenColour } from '../settings/token-colour.ts';

export function terminalTheme(): ITheme {
	const colour = tokenColour;
	return {
		background: colour('paper'),
		foreground: colour('ink'),
		cursor: colour('accent'),
		cursorAccent: colour('paper'),
		selectionBackground: colour('select'),
		black: colour('ink'),
		red: colour('bad'),
		green: colour('ok'),
		yellow: colour('warn'),
		blue: colour('info'),
		magenta: colour('term-magenta'),
		cyan: colour('term-cyan'),
		white: colour('ink'),
		brightBlack: colour('ink-3'),
		brightRed: colour('bad'),
		brightGreen: colour('ok'),
		brightYellow: colour('warn'),
		brightBlue: colour('info'),
		brightMagenta: colour('term-magenta'),
		brightCyan: colour('term-cyan'),
		brightWhite: colour('ink'),
	};
}
