// Shows the state of each check where the prose asks for it.
import type { CheckItem } from './check-item.ts';
import { checkSign } from './check-sign.ts';

export function markProse(prose: HTMLElement, items: readonly CheckItem[]): void {
	for (const place of prose.querySelectorAll<HTMLElement>('[data-check]')) {
		const item = items.find(({ id }) => id === place.dataset.check);
		if (!item) continue;
		const { state } = item;
		const before = place.dataset.state;
		place.dataset.state = state;
		place.setAttribute('role', 'img');
		place.setAttribute('aria-label', `Check: ${checkSign(state).word}`);
		// Only what has just turned green rejoices, not what was green when the page came.
		if (state === 'passed' && (before === 'running' || before === 'waiting')) {
			place.dataset.joy = '';
		} else if (state !== 'passed') delete place.dataset.joy;
	}
}
