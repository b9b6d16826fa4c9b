// The elements that are put into a page: our page script, and the one set by `setPreviewScript`.
import type { PageSettings, PreviewScript } from '../messages.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
const attribute = (value: string): string => value.replace(/[&"<]/g, (c) => escapes[c] ?? c);

export function scriptElements(
	url: string,
	settings: PageSettings,
	previewScript: PreviewScript | undefined,
): string {
	const ours = `<script src="${attribute(url)}" data-slipway="${attribute(JSON.stringify(settings))}"></script>`;
	if (!previewScript) return ours;
	const { source, type, defer, async } = previewScript;
	const attributes =
		(type ? ` type="${type}"` : '') + (defer ? ' defer' : '') + (async ? ' async' : '');
	// `</script` would end the element; in a string or a comment `<\/script` says the same.
	return `${ours}<script${attributes}>${source.replace(/<\/(script)/gi, '<\\/$1')}</script>`;
}
