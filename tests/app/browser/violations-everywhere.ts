// What axe-core finds wrong with a screen in both themes, on a phone and on a desk: one page, restyled and resized.
import type { Page } from 'playwright-core';
import { violations } from './violations.ts';

const WIDTHS = [360, 1280];
const THEMES = ['dark', 'light'] as const;

/** Ends at 1280 pixels in the light theme. `screen` says which it was. */
export async function violationsEverywhere(page: Page, screen: string): Promise<string[]> {
	const found: string[] = [];
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		for (const colorScheme of THEMES) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
			const here = await violations(page);
			found.push(...here.map((what) => `${screen}, ${colorScheme}, ${width}: ${what}`));
		}
	}
	return found;
}
