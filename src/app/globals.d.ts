// What the build defines.
declare const __CONTAINER_ORIGIN__: string;

declare module '*.cjs?raw' {
	const source: string;
	export default source;
}
declare module '@fontsource-variable/*';
