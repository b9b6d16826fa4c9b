// The lines that Node prints above a SyntaxError (node::GetErrorSource): file, line, source line, carets.
import type { SourcePlace } from './source-error.ts';

/** `firstLine`: number of the first line (vm's lineOffset + 1). */
export function sourceArrow({ name, source, start, end }: SourcePlace, firstLine = 1): string {
	const lineStart = source.lastIndexOf('\n', start - 1) + 1;
	const line = source.slice(0, lineStart).split('\n').length - 1 + firstLine;
	const lineEnd = source.indexOf('\n', start);
	const text = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd).replace(/\r$/, '');
	// Tabs stay, so that the carets stand under what they mean.
	const indent = source.slice(lineStart, start).replace(/[^\t]/g, ' ');
	const width = Math.min(end, lineStart + text.length) - start;
	return `${name}:${line}\n${text}\n${indent}${'^'.repeat(Math.max(0, width))}\n`;
}
