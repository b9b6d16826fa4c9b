// How WebKitGTK's MiniBrowser (Debian: `webkit2gtk-driver`) is started: on a screen of its own (Xvfb).
import { findMiniBrowser } from './find-mini-browser.ts';
import { findProgram } from './find-program.ts';
import type { BrowserProgram } from './start-program.ts';

/** `what`: the program and its arguments, told where MiniBrowser is. */
export function webkitProgram(what: (miniBrowser: string) => string[]): BrowserProgram {
	const browser = findMiniBrowser();
	const screen = findProgram(['xvfb-run']);
	if (browser === undefined || screen === undefined) {
		throw new Error(
			'No WebKit found. Install one (Debian: `apt-get install webkit2gtk-driver xvfb xauth`) or name MiniBrowser in SLIPWAY_WEBKIT.',
		);
	}
	return {
		command: screen,
		arguments: () => ['--auto-servernum', '--server-args=-screen 0 1280x900x24', ...what(browser)],
		// This build hides SharedArrayBuffer even where crossOriginIsolated is true; Safari does not.
		env: { JSC_useSharedArrayBuffer: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
	};
}
