// One request as one aligned, coloured line of the terminal.
import { formatBytes } from './format-bytes.ts';
import { formatMs } from './format-ms.ts';
import type { RequestEntry } from './request-entry.ts';
import { statusClass } from './status-class.ts';

/** Cells that everything beside the path takes, and the column of bytes alone. */
const BESIDE = 34;
const BYTES = 9;
const NARROW = 56;

/** @param columns width of the terminal @returns a line with SGR colours, ending in CR LF */
export function requestLine(entry: RequestEntry, columns: number): string {
	const { sign, sgr } = statusClass(entry.status);
	const narrow = columns < NARROW;
	const room = columns - BESIDE + (narrow ? BYTES : 0);
	const width = Math.max(8, Math.min(56, room));
	const path = printable(entry.path);
	const shown = path.length > width ? `${path.slice(0, width - 1)}…` : path.padEnd(width);
	const bytes = entry.aborted ? 'gone' : formatBytes(entry.bytes);
	const parts = [
		dim('›'),
		`\x1b[1m${printable(entry.method).padEnd(6)}\x1b[22m`,
		shown,
		`\x1b[${sgr}m${sign} ${entry.status}\x1b[39m`,
		dim(formatMs(entry.ms).padStart(8)),
	];
	if (!narrow) parts.push(dim(bytes.padStart(8)));
	return `${parts.join(' ')}\r\n`;
}

function dim(text: string): string {
	return `\x1b[90m${text}\x1b[39m`;
}

/** A client chooses method and path: no control characters into the terminal. */
function printable(text: string): string {
	return text.replace(/\p{Cc}/gu, '?');
}
