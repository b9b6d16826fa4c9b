// Where a request of a preview goes: a TCP port of one container of this browser.
export interface Target {
	port: number;
	/** '' for the first container of the browser, '2', '3', ... for further ones. */
	tag: string;
}
