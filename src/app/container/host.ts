// Who runs the container: our own host, or StackBlitz's. The same client talks to both.
export interface Host {
	id: 'slipway' | 'stackblitz';
	/** As shown to the learner. */
	name: string;
	/** Where the container's frame comes from; undefined: the client's own default. */
	origin: string | undefined;
	/** The address of this page with the other host. */
	other: { name: string; address: string };
}
