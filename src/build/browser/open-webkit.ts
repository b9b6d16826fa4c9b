// Opens an address in WebKitGTK's MiniBrowser.
import type { BrowserWindow } from './browser-window.ts';
import { startProgram } from './start-program.ts';
import { webkitProgram } from './webkit-program.ts';

export async function openWebkit(url: string): Promise<BrowserWindow> {
	return startProgram(webkitProgram((browser) => [browser, '--private', url]));
}
