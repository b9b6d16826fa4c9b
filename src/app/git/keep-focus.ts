// A list whose rows come and go under the keyboard: when the focused row is gone, the first one takes the focus.
export function keepFocus(list: HTMLElement): () => void {
	let inside = false;
	const entered = (): void => {
		inside = true;
	};
	const left = (event: Event): void => {
		if (!(event.target instanceof Node && list.contains(event.target))) inside = false;
	};
	const observer = new MutationObserver(() => {
		if (!inside || document.activeElement !== document.body) return;
		list.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
	});
	list.addEventListener('focusin', entered);
	document.addEventListener('focusin', left);
	document.addEventListener('pointerdown', left);
	observer.observe(list, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
		list.removeEventListener('focusin', entered);
		document.removeEventListener('focusin', left);
		document.removeEventListener('pointerdown', left);
	};
}
