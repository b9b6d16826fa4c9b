// What the service worker wrote into our script element.
import type { PageSettings } from '../messages.ts';

/** Takes the element out of the page: learners look for their own scripts there. */
export function pageSettings(element: HTMLOrSVGScriptElement | null): PageSettings {
	const written = element?.dataset['slipway'];
	if (written === undefined) throw new Error('The page script was not put here by the preview.');
	element?.remove();
	return JSON.parse(written) as PageSettings;
}
