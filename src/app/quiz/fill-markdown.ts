// An attachment: the element shows a piece of a pack's markdown, made safe like the lesson's.
import { colourCode } from '../lesson/colour-code.ts';
import { renderMarkdown } from '../lesson/render-markdown.ts';

export function fillMarkdown(markdown: string): (place: HTMLElement) => void {
	return (place) => {
		const text = renderMarkdown(markdown, {});
		const only = text.childElementCount === 1 ? text.firstElementChild : null;
		// One paragraph is a sentence: it needs no block of its own.
		if (only?.tagName === 'P') place.replaceChildren(...only.childNodes);
		else place.replaceChildren(text);
		void colourCode(place);
	};
}
