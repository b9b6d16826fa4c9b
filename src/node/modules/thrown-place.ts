// Where in a script an error was thrown, read from the error's stack.
import type { SourcePlace } from './source-error.ts';

/** undefined when the top frame is not in the script. `firstLine`: number of the source's first line. */
export function thrownPlace(
	error: unknown,
	name: string,
	source: string,
	firstLine: number,
): SourcePlace | undefined {
	if (!(error instanceof Error) || typeof error.stack !== 'string') return undefined;
	const frame = /^ {4}at (?:.*\()?(.+):(\d+):(\d+)\)?$/m.exec(error.stack);
	if (frame?.[1] !== name) return undefined;
	const lines = source.split('\n');
	const index = Number(frame[2]) - firstLine;
	const line = lines[index];
	if (line === undefined) return undefined;
	// `throw new Error()`: the frame is at `new`, the mistake at `throw`.
	const before = line.slice(0, Number(frame[3]) - 1).replace(/\bthrow\s+(?:new\s+)?$/, '');
	const start = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0) + before.length;
	return { name, source, start, end: start + 1 };
}
