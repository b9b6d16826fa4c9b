// What comes of two errors on the way, in V8's words.
import { SuppressedError } from './suppressed-error.ts';

export function suppressed(error: unknown, before: unknown): SuppressedError {
	return new SuppressedError(error, before, 'An error was suppressed during disposal');
}
