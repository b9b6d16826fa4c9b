// Put into every previewed page: tells the player where the page is, since another origin's frame can't be asked.
export const locationScript = `(() => {
	if (parent === self || parent !== top) return;
	const tell = () => parent.postMessage({ slipwayLocation: location.href }, '*');
	addEventListener('pageshow', tell);
	addEventListener('hashchange', tell);
	globalThis.navigation?.addEventListener('currententrychange', tell);
	tell();
})();`;
