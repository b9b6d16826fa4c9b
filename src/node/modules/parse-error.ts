// What acorn says about a mistake, in V8's words where they are known.
import { SourceError } from './source-error.ts';
import { v8Message } from './v8-message.ts';

interface AcornError extends SyntaxError {
	pos: number;
	raisedAt: number;
}

/** Anything that is no SyntaxError of acorn is passed on. */
export function parseError(error: unknown, source: string, name: string): unknown {
	if (!(error instanceof SyntaxError) || !('pos' in error)) return error;
	const { pos, raisedAt, message } = error as AcornError;
	const end = Math.max(pos + 1, raisedAt);
	const text = v8Message(message.replace(/ \(\d+:\d+\)$/, ''), source.slice(pos, end));
	return new SourceError(text, { name, source, start: pos, end });
}
