// A headless Chromium in which each page has a profile of its own, which keeps nothing.
import { type Browser, chromium } from 'playwright-core';
import { chromiumOptions } from './chromium-options.ts';

export function launchChromium(extra: readonly string[] = []): Promise<Browser> {
	return chromium.launch(chromiumOptions(extra));
}
