// How a command that ran in the container ended.
export interface ExitFrame {
	code?: number | null;
	signal?: NodeJS.Signals | null;
	/** It could not be started. */
	error?: string;
}
