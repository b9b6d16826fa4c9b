// Opens an address in WebKitGTK's MiniBrowser (Debian: `webkit2gtk-driver`) on a screen of its own (Xvfb).
import type { BrowserWindow } from './browser-window.ts';
import { findMiniBrowser } from './find-mini-browser.ts';
import { findProgram } from './find-program.ts';
import { startProgram } from './start-program.ts';

export async function openWebkit(url: string): Promise<BrowserWindow> {
	const browser = findMiniBrowser();
	const screen = findProgram(['xvfb-run']);
	if (browser === undefined || screen === undefined) {
		throw new Error(
			'No WebKit found. Install one (Debian: `apt-get install webkit2gtk-driver xvfb xauth`) or name MiniBrowser in SLIPWAY_WEBKIT.',
		);
	}
	return startProgram({
		command: screen,
		arguments: () => ['--auto-servernum', browser, '--private', url],
		// This build hides SharedArrayBuffer even where crossOriginIsolated is true; Safari does not.
		env: { JSC_useSharedArrayBuffer: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
	});
}
