// What the build defines, and what the official client reads.
declare const __CONTAINER_ORIGIN__: string;
declare var WEBCONTAINER_API_IFRAME_URL: string | undefined;

declare module '*.cjs?raw' {
	const source: string;
	export default source;
}
declare module '@fontsource-variable/*';
