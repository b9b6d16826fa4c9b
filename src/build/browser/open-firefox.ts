// Opens an address in a headless Firefox.
import type { BrowserWindow } from './browser-window.ts';
import { firefoxProgram } from './firefox-program.ts';
import { startProgram } from './start-program.ts';

export async function openFirefox(url: string): Promise<BrowserWindow> {
	return startProgram(firefoxProgram(() => [url]));
}
