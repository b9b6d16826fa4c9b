// What acorn says about a mistake, in V8's words where they are known.
import { mistakeRange } from './mistake-range.ts';
import { SourceError } from './source-error.ts';
import { v8Message } from './v8-message.ts';

interface AcornError extends SyntaxError {
	pos: number;
	raisedAt: number;
}

/**
 * Anything that is no SyntaxError of acorn is passed on. `engineMessage`: what the engine itself said, if it was
 * asked.
 */
export function parseError(
	error: unknown,
	source: string,
	name: string,
	engineMessage?: string,
): unknown {
	if (!(error instanceof SyntaxError) || !('pos' in error)) return error;
	const { pos, raisedAt, message } = error as AcornError;
	const token = source.slice(pos, Math.max(pos + 1, raisedAt));
	const text = engineMessage ?? v8Message(message.replace(/ \(\d+:\d+\)$/, ''), token);
	return new SourceError(text, { name, source, ...mistakeRange(source, pos, text) });
}
