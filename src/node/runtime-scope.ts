// Where runtime.js leaves what boots it, for the worker's own script.
export interface RuntimeScope {
	/** Boots Node's lib. Returns what makes the worker a process: `port` is the way to the kernel. */
	slipwayBoot?: () => (port: MessagePort) => void;
}
