// One page in a browser of its own.
import type { Page } from 'playwright-core';

export interface BrowserWindow {
	/** Chromium only: the others are started without an automation protocol. */
	page: Page | undefined;
	close(): Promise<void>;
}
