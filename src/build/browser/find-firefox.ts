// Finds a Firefox: SLIPWAY_FIREFOX or the system's.
import { findProgram } from './find-program.ts';

/** Undefined when there is none. */
export function findFirefox(): string | undefined {
	return findProgram(['firefox-esr', 'firefox'], process.env.SLIPWAY_FIREFOX);
}
