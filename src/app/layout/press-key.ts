// Keys that work anywhere on the page.
import { checkLesson } from '../checks/check-lesson.ts';
import { Route } from '../navigation/route.svelte.ts';
import type { Player } from '../player.svelte.ts';

/** Inputs that characters are not typed into. */
const NO_TEXT = ':not([type=radio], [type=checkbox])';

interface Dialogs {
	showShortcuts: () => void;
	showSearch: () => void;
}

export function pressKey(event: KeyboardEvent, player: Player, dialogs: Dialogs): void {
	const command = event.ctrlKey || event.metaKey;
	if (command && event.key === 's') {
		event.preventDefault();
		player.workspace?.save();
	} else if (command && event.key === 'Enter') {
		event.preventDefault();
		void checkLesson(player);
	} else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
		const lesson = event.key === 'ArrowLeft' ? player.here?.previous : player.here?.next;
		event.preventDefault();
		if (lesson && player.hasText && player.library.pack)
			location.hash = Route.address(player.library.pack.id, lesson.id);
	} else if (event.key === 'F6') {
		event.preventDefault();
		focusNextPane(event.shiftKey ? -1 : 1);
	} else if (event.key === '?' && !isTyping(event.target)) {
		event.preventDefault();
		dialogs.showShortcuts();
	} else if ((event.key === '/' || (command && event.key === 'k')) && !isTyping(event.target)) {
		event.preventDefault();
		dialogs.showSearch();
	} else if (event.key === 'Escape' && !isTyping(event.target)) {
		player.layout.restore();
	}
}

function focusNextPane(step: 1 | -1): void {
	const panes = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter((pane) =>
		pane.checkVisibility({ visibilityProperty: true }),
	);
	const at = panes.findIndex((pane) => pane.contains(document.activeElement));
	const next = panes[(at + step + panes.length) % panes.length];
	// A code or a terminal takes keys itself; any other pane is focused as a whole.
	const inner = next?.querySelector<HTMLElement>('.monaco textarea, .monaco .native-edit-context');
	(inner ?? next)?.focus();
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest(
			`input${NO_TEXT}, textarea, select, [contenteditable], .monaco, .terminal-place`,
		) !== null
	);
}
