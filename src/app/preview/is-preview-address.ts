// Whether an address may be shown as a preview. It comes from the container, where the previewed page can speak, too:
// `javascript:` in a frame would run in this page.

/** @param container origin of our own container; undefined: another host's, whose previews have origins of their own */
export function isPreviewAddress(address: string, container: string | undefined): boolean {
	const url = URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol) || url.origin === location.origin) return false;
	return container === undefined || url.origin === container;
}
