// Stands for GetErrorSource (src/node_errors.cc): file, line, the source line and a caret under the place.
import type { Thrown } from '../engine/throw-watch.ts';
import type { ProcessEnvironment } from './process-environment.ts';
import { sourceLine } from './source-line.ts';

interface Spot {
	file: string;
	line: number;
	column: number;
}

const LIB_ERRORS = 'node:internal/errors';
const frame = /^\s+at (?:.* \()?((?:node:|file:|\/|\[).*?):(\d+):(\d+)\)?$/m;

/** Undefined when the place or its source is not known. */
export function errorSource(environment: ProcessEnvironment, thrown: Thrown): string | undefined {
	const again = thrownAgain(environment, thrown.error);
	if (again !== undefined) return again;
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

/** What lib throws that was made elsewhere: Firefox, and Chromium under a debugger, report where it was made. */
function thrownAgain(environment: ProcessEnvironment, error: unknown): string | undefined {
	const { natives, engine } = environment;
	if (typeof error !== 'object' || error === null) return undefined;
	const isUnheard = Object.getOwnPropertySymbols(error).some(
		({ description }) => description === 'kEnhanceStackBeforeInspector',
	);
	const id = isUnheard ? 'events' : engine.isHandedOn(error) ? 'internal/errors' : undefined;
	const place = id && natives.throwOf(id, isUnheard ? 'throw er;' : 'throw error;');
	if (!place) return undefined;
	const indent = place.text.slice(0, place.text.indexOf('throw'));
	return `node:${id}:${place.line}\n${place.text}\n${indent}^\n`;
}

/** Where it was thrown, as the engine reported. */
function reported(
	environment: ProcessEnvironment,
	{ url, line, column }: Thrown,
): Spot | undefined {
	const place = url === '' ? undefined : environment.places.placeOf(url, line, column);
	return place?.file === LIB_ERRORS && !isThrow(environment, place) ? undefined : place;
}

/** Else it is where the class of lib's errors makes one. */
function isThrow({ natives }: ProcessEnvironment, { file, line, column }: Spot): boolean {
	return natives.throwAt(file.slice('node:'.length), line, column) !== undefined;
}

/** Where the error was made: all that is known of a rejection. */
function created(error: unknown): Spot | undefined {
	const stack: unknown = (Object(error) as { stack?: unknown }).stack;
	const [, file, line, column] = (typeof stack === 'string' && frame.exec(stack)) || [];
	if (file === undefined) return undefined;
	return { file, line: Number(line), column: Number(column) };
}
