// Stands for GetErrorSource (src/node_errors.cc): file, line, the source line and a caret under the place.
import type { Thrown } from '../engine/throw-watch.ts';
import type { ProcessEnvironment } from './process-environment.ts';
import { sourceLine } from './source-line.ts';

interface Spot {
	file: string;
	line: number;
	column: number;
}

const frame = /^\s+at (?:.* \()?((?:node:|file:|\/|\[).*?):(\d+):(\d+)\)?$/m;

/** Undefined when the place or its source is not known. */
export function errorSource(environment: ProcessEnvironment, thrown: Thrown): string | undefined {
	const unheard = unheardError(environment, thrown.error);
	if (unheard !== undefined) return unheard;
	const spot = reported(environment, thrown) ?? created(thrown.error);
	if (!spot) return undefined;
	const found = sourceLine(environment, spot.file, spot.line, spot.column);
	if (!found) return undefined;
	let before = found.text.slice(0, found.column - 1);
	// With developer tools open, Chromium reports where the error was made instead of the `throw` before it.
	if (thrown.url !== '') before = before.replace(/\bthrow\s[^;]*$/, '');
	const indent = before.replace(/[^\t]/g, ' ');
	return `${spot.file}:${found.line}\n${found.text}\n${indent}^\n`;
}

/** An 'error' event without a listener: lib throws it, but Firefox, and Chromium under a debugger, report where it was made. */
function unheardError({ natives }: ProcessEnvironment, error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null) return undefined;
	const isMarked = Object.getOwnPropertySymbols(error).some(
		({ description }) => description === 'kEnhanceStackBeforeInspector',
	);
	const place = isMarked ? natives.throwOf('events', 'throw er;') : undefined;
	if (!place) return undefined;
	const indent = place.text.slice(0, place.text.indexOf('throw'));
	return `node:events:${place.line}\n${place.text}\n${indent}^\n`;
}

/** Where it was thrown, as the engine reported. */
function reported(
	environment: ProcessEnvironment,
	{ url, line, column }: Thrown,
): Spot | undefined {
	return url === '' ? undefined : environment.places.placeOf(url, line, column);
}

/** Where the error was made: all that is known of a rejection. */
function created(error: unknown): Spot | undefined {
	const stack: unknown = (Object(error) as { stack?: unknown }).stack;
	const [, file, line, column] = (typeof stack === 'string' && frame.exec(stack)) || [];
	if (file === undefined) return undefined;
	return { file, line: Number(line), column: Number(column) };
}
